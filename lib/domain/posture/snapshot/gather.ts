import type { z } from "zod";
import { Problem } from "@/lib/domain/errors/problem";
import { fitsOf } from "@/lib/domain/schema/fits";
import {
  type Gap,
  type Resource,
  type Snapshot,
  snapshotGap,
  snapshotHeader,
  snapshotResource,
} from "./document";
import { type Migration, migrationFrom } from "./migrate";

export const howToMake =
  "A snapshot is made with `heptagon posture collect --out FILE`; its JSON Schema is docs/snapshot.schema.json.";

/** How places in a file are named: by their position in a JSON document, or by their line in JSON Lines. */
export type SnapshotForm = "document" | "lines";

/** A part that was read: a resource or a gap, and its index in the document or its line. */
export type Part = { kind: "resource" | "gap"; value: unknown; at: number };

export type Gathered = {
  snapshot: Snapshot;
  /** Where a resource of `snapshot.resources` stands in its file: `resources.3`, or `line 7: resource`. */
  placeOf(index: number): string;
  /** Resources that the file holds twice with different content, as places and ids; the last of each counts. */
  repeated: string[];
};

const schemas = { resource: snapshotResource, gap: snapshotGap } as const;
const fits = { resource: fitsOf(snapshotResource), gap: fitsOf(snapshotGap) } as const;

/** The first thing that does not fit, said as `where: path.to.member: expected …`. */
function misfit(error: z.ZodError, where: (path: string) => string): Problem {
  const [issue, ...others] = error.issues;
  const path = issue?.path.map(String).join(".") ?? "";
  const more = others.length > 0 ? ` (and ${others.length} more)` : "";
  const message = (issue?.message ?? "does not fit").replace(/^Invalid input: /, "");
  return new Problem("bad-input", `${message}${more}.`, { where: where(path), next: howToMake });
}

function keyOf({ account, type, id }: Resource): string {
  return `${account}|${type}|${id}`;
}

/**
 * Takes the parts of a snapshot file in the order in which they are read, brings them to this version and checks that
 * they fit. In a JSON document the header may come last: parts wait for it.
 */
export class SnapshotGatherer {
  private migration: Migration | undefined;
  private head: z.output<typeof snapshotHeader> | undefined;
  private waiting: Part[] = [];
  private resources: Resource[] = [];
  private places: number[] = [];
  private gaps: Gap[] = [];

  constructor(
    private readonly file: string,
    private readonly form: SnapshotForm,
  ) {}

  /** @throws Problem bad-input for another version, or a member that does not fit */
  header(members: Record<string, unknown>): void {
    const first = this.form === "lines" ? `${this.file}:1` : this.file;
    const migration = migrationFrom(members.heptagonSnapshot, first);
    const parsed = snapshotHeader.safeParse(migration.header(members));
    if (!parsed.success) throw misfit(parsed.error, (path) => `${first}: ${path || "header"}`);
    this.migration = migration;
    this.head = parsed.data;
    for (const part of this.waiting) this.take(part, migration);
    this.waiting = [];
  }

  /** @throws Problem bad-input, naming file, place and member, when the part does not fit */
  part(part: Part): void {
    if (this.migration) this.take(part, this.migration);
    else this.waiting.push(part);
  }

  /** How many resources and gaps have been taken. */
  get counts(): { resources: number; gaps: number } {
    return { resources: this.resources.length, gaps: this.gaps.length };
  }

  /** @throws Problem bad-input when there was no header */
  finish(): Gathered {
    if (!this.head) this.header({});
    const repeated = this.dropRepeated();
    const { head, resources, gaps, places, form } = this;
    if (!head) throw new Problem("bad-input", "the file holds no snapshot.", { where: this.file });
    return {
      snapshot: { ...head, resources, gaps },
      placeOf: (index) => place(form, "resource", places[index] ?? index),
      repeated,
    };
  }

  private take({ kind, value, at }: Part, migration: Migration): void {
    const now = migration[kind](value);
    if (!fits[kind](now)) {
      const { error } = schemas[kind].safeParse(now);
      const from = place(this.form, kind, at);
      const where = (path: string) => joined(this.file, path ? `${from}.${path}` : from);
      throw error ? misfit(error, where) : new Problem("bad-input", "it does not fit.", { where: where("") });
    }
    if (kind === "gap") this.gaps.push(now as Gap);
    else {
      this.resources.push(now as Resource);
      this.places.push(at);
    }
  }

  /** A resource counts once: the last one that the file holds of it. */
  private dropRepeated(): string[] {
    const doubtful = repeatedIds(this.resources);
    if (doubtful.size === 0) return [];
    const last = new Map<string, number>();
    for (const [index, resource] of this.resources.entries()) {
      if (doubtful.has(resource.id)) last.set(keyOf(resource), index);
    }
    const repeated: string[] = [];
    const kept = this.resources.map((resource, index) => {
      const winner = (doubtful.has(resource.id) ? last.get(keyOf(resource)) : undefined) ?? index;
      if (winner === index) return true;
      if (JSON.stringify(resource) !== JSON.stringify(this.resources[winner])) {
        repeated.push(`${place(this.form, "resource", this.places[index] ?? index)}: ${resource.id}`);
      }
      return false;
    });
    if (!kept.includes(false)) return [];
    this.resources = this.resources.filter((_, index) => kept[index]);
    this.places = this.places.filter((_, index) => kept[index]);
    return repeated;
  }
}

/** Ids that stand more than once: the only ones whose type and account need a look. */
function repeatedIds(resources: readonly Resource[]): Set<string> {
  const seen = new Set<string>();
  const again = new Set<string>();
  for (const { id } of resources) {
    const before = seen.size;
    if (seen.add(id).size === before) again.add(id);
  }
  return again;
}

function place(form: SnapshotForm, kind: Part["kind"], at: number): string {
  return form === "lines" ? `line ${at}: ${kind}` : `${kind === "gap" ? "gaps" : "resources"}.${at}`;
}

/** A place in a file, as editors and compilers write it: `FILE:7: resource.region`, `FILE: resources.3.region`. */
export function joined(file: string, where: string): string {
  return `${file}: ${where}`.replace(/: line (\d+): /, ":$1: ");
}
