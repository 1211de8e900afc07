import type { PoolClient } from "pg";
import type { Database } from "@/lib/adapters/db/database";
import { lockImports } from "@/lib/adapters/db/queries/posture/add-snapshot";
import {
  addException as add,
  type ExceptionValues,
  endException as end,
  everyException,
  replaceException,
  type StoredException,
} from "@/lib/adapters/db/queries/posture/exceptions";
import { transaction } from "@/lib/adapters/db/transaction";
import { allChecks } from "@/lib/application/checks/all-checks";
import type { Actor } from "@/lib/application/findings/acts/chosen";
import { renewMuting } from "@/lib/application/findings/renew-muting";
import type { ExceptionRule } from "@/lib/contract/endpoints/finding-life";
import { Problem } from "@/lib/domain/errors/problem";
import type { Principle } from "@/lib/domain/posture/principles";
import { type ListedException, listExceptions } from "./list-exceptions";

/**
 * A rule as it is stored. It never reaches beyond the accounts of who makes it.
 * @throws Problem bad-input for a check that there is none of, or an expiry that has passed
 */
export async function valuesOf(db: Database, actor: Actor, rule: ExceptionRule): Promise<ExceptionValues> {
  const checks = await allChecks(db);
  if (rule.check !== null && !checks.byId(rule.check)) {
    throw new Problem("bad-input", `There is no check ${rule.check}.`, {
      where: "check",
      next: "Give a check's id, as the list of findings shows it.",
    });
  }
  const expiresAt = rule.expiresAt === null ? null : new Date(rule.expiresAt);
  if (expiresAt && expiresAt <= actor.now) {
    throw new Problem("bad-input", "The exception would be over before it begins.", {
      where: "expiresAt",
      next: "Give an instant in the future, or none to keep it for good.",
    });
  }
  return {
    ...rule,
    principle: rule.principle as Principle | null,
    expiresAt,
    owner: rule.owner.toLowerCase(),
    within: actor.scope.all ? null : actor.scope.accounts,
  };
}

/** @throws Problem not-found, or forbidden where it reaches accounts that the actor may not see */
async function own(client: PoolClient, { scope }: Actor, id: string): Promise<StoredException> {
  const found = (await everyException(client)).find((one) => one.id === id && one.endedAt === null);
  if (!found) throw new Problem("not-found", "There is no such exception, or it was ended.");
  const inside = scope.all || found.within?.every((account) => scope.accounts.includes(account));
  if (!inside) {
    throw new Problem("forbidden", "This exception reaches accounts that you may not see.", {
      next: "Ask who made it, or somebody who sees the whole organisation.",
    });
  }
  return found;
}

async function apply(
  db: Database,
  actor: Actor,
  change: (client: PoolClient) => Promise<string>,
): Promise<ListedException> {
  const checks = await allChecks(db);
  return transaction(db, async (client) => {
    await lockImports(client);
    const id = await change(client);
    const which = actor.scope.all ? {} : { accounts: actor.scope.accounts };
    await renewMuting(client, which, { now: actor.now, checks });
    const saved = (await listExceptions(db, actor.scope, actor.now, client)).find((one) => one.id === id);
    if (!saved) throw new Problem("not-found", "The exception reaches no account that you may see.");
    return saved;
  });
}

/** Makes an exception and mutes what it names at once. @throws Problem */
export async function addException(
  db: Database,
  actor: Actor,
  rule: ExceptionRule,
): Promise<ListedException> {
  const values = await valuesOf(db, actor, rule);
  return apply(db, actor, (client) => add(client, values, actor.who, actor.now));
}

/** Changes an exception: what it named and names no more counts again. @throws Problem */
export async function changeException(
  db: Database,
  actor: Actor,
  id: string,
  rule: ExceptionRule,
): Promise<ListedException> {
  const values = await valuesOf(db, actor, rule);
  return apply(db, actor, async (client) => {
    const { within } = await own(client, actor, id);
    await replaceException(client, id, { ...values, within }, actor.who, actor.now);
    return id;
  });
}

/** Ends an exception: what it muted counts again. @throws Problem */
export async function endException(db: Database, actor: Actor, id: string): Promise<ListedException> {
  return apply(db, actor, async (client) => {
    await own(client, actor, id);
    await end(client, id, actor.who, actor.now);
    return id;
  });
}
