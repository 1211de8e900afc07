import type { Database } from "@/lib/adapters/db/database";
import { freshnessOf } from "@/lib/application/findings/freshness";
import type { ResponseOf } from "@/lib/contract/endpoint";
import type { endpoints } from "@/lib/contract/endpoints/escalations";
import type { Estate } from "@/lib/domain/iam/account/estate";
import { type Exploration, explore } from "@/lib/domain/iam/escalation/explore";
import { escalationGraph } from "@/lib/domain/iam/escalation/graph";
import { methods } from "@/lib/domain/iam/escalation/methods.generated";
import { allPaths } from "@/lib/domain/iam/escalation/paths";
import { escalationsIn } from "@/lib/domain/iam/escalation/search";
import type { AccountScope } from "@/lib/domain/scope/account-scope";
import { endOfDay } from "./as-of";
import { estateOf } from "./estate";
import { knownPrincipal } from "./principal-permissions";
import { workloadsOf } from "./workloads";

type Asked = { at?: string };

const kept = new WeakMap<Estate, Promise<Exploration>>();

/** Explores once for an estate: list, graph and paths are read off the same exploration. */
async function explored(db: Database, scope: AccountScope, { at }: Asked) {
  const until = endOfDay(at);
  const estate = await estateOf(db, scope, until);
  const known = kept.get(estate);
  if (known) return { estate, exploration: await known };
  const exploring = workloadsOf(db, scope, { estate, until }).then((workloads) =>
    explore(estate, methods, workloads),
  );
  kept.set(estate, exploring);
  exploring.catch(() => kept.delete(estate));
  return { estate, exploration: await exploring };
}

/** Who of the scope's principals can become administrator, and how. */
export async function askEscalations(
  db: Database,
  scope: AccountScope,
  asked: Asked,
): Promise<ResponseOf<typeof endpoints.escalations>> {
  const { estate, exploration } = await explored(db, scope, asked);
  const { admins, escalations } = escalationsIn(exploration);
  const unknown = estate.accounts.filter(({ account }) => !estate.knowsControlPolicies(account));
  return {
    freshness: await freshnessOf(db, scope, endOfDay(asked.at)),
    principals: estate.principals.size,
    admins,
    methods: methods.map(({ id, title, source }) => ({ id, title, source })),
    escalations: escalations.map((one) => {
      const principal = estate.principals.get(one.principal);
      return { ...one, account: principal?.account ?? "", kind: principal?.kind ?? "role" };
    }),
    caveats: unknown.map(
      ({ account }) => `Organisation policies of account ${account} are not known: this is an upper bound.`,
    ),
  };
}

/** All ways as a graph, and the fewest steps that end them. */
export async function askEscalationGraph(
  db: Database,
  scope: AccountScope,
  asked: Asked,
): Promise<ResponseOf<typeof endpoints.escalationGraph>> {
  const { estate, exploration } = await explored(db, scope, asked);
  return {
    freshness: await freshnessOf(db, scope, endOfDay(asked.at)),
    ...escalationGraph(estate, exploration),
  };
}

/** All ways of one principal. Throws a Problem when the inventory does not hold it. */
export async function askEscalationPaths(
  db: Database,
  scope: AccountScope,
  { principal, limit, ...asked }: Asked & { principal: string; limit: number },
): Promise<ResponseOf<typeof endpoints.escalationPaths>> {
  const { estate, exploration } = await explored(db, scope, asked);
  return allPaths(exploration, knownPrincipal(estate, principal), limit);
}
