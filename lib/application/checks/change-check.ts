import type { Database } from "@/lib/adapters/db/database";
import {
  addVersion,
  type CheckVersion,
  newestVersions,
} from "@/lib/adapters/db/queries/checks/check-versions";
import { allChecks } from "@/lib/application/checks/all-checks";
import type { Actor } from "@/lib/application/findings/acts/chosen";
import { Problem } from "@/lib/domain/errors/problem";
import { placeOfNote } from "@/lib/domain/posture/rules/note-words";
import { type ParsedRule, parseRule } from "@/lib/domain/posture/rules/parse-rule";
import type { Rule } from "@/lib/domain/posture/rules/rule";

/** What was changed. `version` is null when the check stood like this already. */
export type Changed = { check: string; version: number | null };

/** @throws Problem forbidden: what a check says of other accounts is for those who see them */
function expectEverything({ scope }: Actor): void {
  if (scope.all) return;
  throw new Problem("forbidden", "Checks judge every account, and you may see some of them.", {
    next: "Ask somebody who sees the whole organisation.",
  });
}

async function newestOf(db: Database, id: string): Promise<CheckVersion | undefined> {
  return (await newestVersions(db.pool)).find(({ check }) => check === id);
}

type Next = Omit<CheckVersion, "version" | "who" | "at">;

async function append(
  db: Database,
  { who, now }: Actor,
  before: CheckVersion | undefined,
  next: Next,
): Promise<Changed> {
  const version = (before?.version ?? 0) + 1;
  if (await addVersion(db.pool, { ...next, version, who, at: now })) return { check: next.check, version };
  throw new Problem("conflict", "Somebody else changed this check a moment ago.", {
    next: "Read it again, then make your change.",
  });
}

/** @throws Problem bad-input at the first error's line and column */
function expectRule({ rule, notes }: ParsedRule, name: string): Rule {
  if (rule) return rule;
  const [first] = notes.filter(({ kind }) => kind === "error");
  throw new Problem("bad-input", `${first?.message ?? "The rule cannot be read"}.`, {
    where: first ? placeOfNote(first, name) : name,
    next: "docs/custom-checks.md shows how a rule is written.",
  });
}

function expectBase(id: string, before: CheckVersion | undefined, base: number | null): void {
  const there = before && !before.deleted;
  if (base === null && there)
    throw new Problem("conflict", `There is a rule ${id} already.`, {
      where: "id",
      next: "Open that one to change it, or give this one another id.",
    });
  if (base !== null && !there)
    throw new Problem("conflict", `There is no rule ${id}: a rule keeps its id.`, {
      where: "id",
      next: "Save it as a new rule; the old one can be deleted then.",
    });
  if (base !== null && there && before.version !== base)
    throw new Problem("conflict", `${before.who} changed this rule meanwhile (version ${before.version}).`, {
      next: "Read it again, then make your change.",
    });
}

export type SaveRule = {
  text: string;
  /** What messages call the text: a file's name. */
  name?: string;
  /** The version that the change was made on, null for a new rule; undefined takes whatever is there. */
  base?: number | null;
};

/**
 * Saves a rule, as its next version when there is one of its id. Earlier texts stay.
 * @throws Problem bad-input with line and column, conflict, or forbidden for those who do not see every account
 */
export async function saveRule(db: Database, actor: Actor, { text, name, base }: SaveRule): Promise<Changed> {
  expectEverything(actor);
  const { id } = expectRule(parseRule(text), name ?? "rule");
  const origin = (await allChecks(db)).all.find(({ check }) => check.id === id)?.origin;
  if (origin === "built-in" || origin === "file")
    throw new Problem(
      "conflict",
      `${id} is the id of a check that ${origin === "file" ? "a file brings" : "Heptagon has"}.`,
      {
        where: "id",
        next: "Give the rule another id.",
      },
    );
  const before = await newestOf(db, id);
  if (base !== undefined) expectBase(id, before, base);
  if (before && !before.deleted && before.text === text) return { check: id, version: null };
  const change = before && !before.deleted ? "changed" : "created";
  const enabled = before && !before.deleted ? before.enabled : true;
  return append(db, actor, before, { check: id, change, text, enabled, deleted: false, reason: "" });
}

/**
 * Switches a check on or off, with the reason: one of the program, of a file, or a rule.
 * @throws Problem not-found, or forbidden for those who do not see every account
 */
export async function switchCheck(
  db: Database,
  actor: Actor,
  { id, enabled, reason }: { id: string; enabled: boolean; reason: string },
): Promise<Changed> {
  const book = await allChecks(db);
  const retirement = book.retirementOf(id);
  if (!book.byId(id) || retirement === "deleted") throw noCheck(id);
  expectEverything(actor);
  if (enabled === (retirement === undefined)) return { check: id, version: null };
  const before = await newestOf(db, id);
  const text = before?.text ?? null;
  const change = enabled ? "enabled" : "disabled";
  return append(db, actor, before, { check: id, change, text, enabled, deleted: false, reason });
}

/**
 * Deletes a rule: it judges nothing any more, and its findings are closed. Its texts stay in the history.
 * @throws Problem not-found for what is no rule of one's own, or forbidden for those who do not see every account
 */
export async function deleteRule(
  db: Database,
  actor: Actor,
  { id, reason = "" }: { id: string; reason?: string },
): Promise<Changed> {
  const before = await newestOf(db, id);
  if (!before || before.text === null || before.deleted) {
    if (!(await allChecks(db)).byId(id)) throw noCheck(id);
    throw new Problem("conflict", `${id} is no rule that can be deleted.`, {
      next: "Switch it off instead.",
    });
  }
  expectEverything(actor);
  const { text } = before;
  return append(db, actor, before, {
    check: id,
    change: "deleted",
    text,
    enabled: false,
    deleted: true,
    reason,
  });
}

/** What to throw for an id that no check has. */
export function noCheck(id: string): Problem {
  return new Problem("not-found", `There is no check ${id}.`, {
    next: "List the checks: under Settings, Checks, or with ./bin/heptagon checks list.",
  });
}
