import type { PolicyDocument } from "../resources/shape";
import type { World } from "../world";
import { list, namesEveryone, narrowsCallers, statementsOf } from "./statements";

const memory = new WeakMap<World, Set<string>>();

/** Accounts of the snapshot, and those that its organisation lists. */
function ownAccounts(world: World): Set<string> {
  const known = memory.get(world);
  if (known) return known;
  const listed = world
    .of("organizations:organization")
    .flatMap(({ config }) => (config.Accounts ?? []).flatMap(({ Id }) => Id ?? []));
  const own = new Set([...world.accounts, ...listed]);
  memory.set(world, own);
  return own;
}

/** The account that a principal names: an id, or the fifth part of an ARN. */
function accountOf(principal: string): string {
  return principal.split(":")[4] || principal;
}

/**
 * The accounts outside the organisation that a resource policy lets in, "everyone" among them. A statement whose
 * condition narrows the callers (to the organisation, to an account, to a source) lets nobody else in.
 */
export function foreignAccounts(policy: PolicyDocument, world: World): string[] {
  const own = ownAccounts(world);
  const found = statementsOf(policy).flatMap((statement) => {
    if (statement.Effect !== "Allow" || narrowsCallers(statement.Condition)) return [];
    const { Principal, NotPrincipal } = statement;
    if (namesEveryone(Principal) || NotPrincipal !== undefined) return ["everyone"];
    if (typeof Principal !== "object" || Principal === null || !("AWS" in Principal)) return [];
    return list(Principal.AWS)
      .map(accountOf)
      .filter((account) => !own.has(account));
  });
  return [...new Set(found)];
}
