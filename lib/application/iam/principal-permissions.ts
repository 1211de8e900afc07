import type { Database } from "@/lib/adapters/db/database";
import { actionCatalogue } from "@/lib/adapters/iam-data/catalogue";
import { freshnessOf } from "@/lib/application/findings/freshness";
import type { ResponseOf } from "@/lib/contract/endpoint";
import type { endpoints } from "@/lib/contract/endpoints/permissions";
import { Problem } from "@/lib/domain/errors/problem";
import type { Estate } from "@/lib/domain/iam/account/estate";
import { administratorProof } from "@/lib/domain/iam/question/administrator";
import { assumeGraph, chainsTo } from "@/lib/domain/iam/question/role-chains";
import { whatCan } from "@/lib/domain/iam/question/what-can";
import type { AccountScope } from "@/lib/domain/scope/account-scope";
import { endOfDay } from "./as-of";
import { estateOf } from "./estate";

type Answer = ResponseOf<typeof endpoints.whatCan>;

/** Throws the Problem that a principal which the inventory does not hold deserves. */
export function noSuchPrincipal(arn: string): never {
  throw new Problem("not-found", `The inventory has no user or role ${arn}.`, {
    next: "Check the ARN and the accounts chosen above, or collect posture again.",
  });
}

/** A role session's ARN stands for its role, as people paste it from events. */
export function knownPrincipal(estate: Estate, given: string): string {
  if (estate.principals.has(given)) return given;
  const session = /^arn:[^:]+:sts::(\d{12}):assumed-role\/([^/]+)\//.exec(given);
  const role = [...estate.principals.values()].find(
    ({ kind, account, name }) => kind === "role" && account === session?.[1] && name === session[2],
  );
  return role?.arn ?? noSuchPrincipal(given);
}

function assumesOf(estate: Estate, arn: string): Answer["principal"]["assumes"] {
  const roles = new Set(
    [...estate.principals.values()].filter(({ kind }) => kind === "role").map((role) => role.arn),
  );
  return [...chainsTo(assumeGraph(estate), arn, roles)].map(([role, { sure, roles: path }]) => ({
    role,
    sure,
    via: path.slice(0, -1),
  }));
}

/** What a principal is and can do, by service. Throws a Problem when the scope's inventory does not hold it. */
export async function principalPermissions(
  db: Database,
  scope: AccountScope,
  { principal: given, at }: { principal: string; at?: string },
): Promise<Answer> {
  const estate = await estateOf(db, scope, endOfDay(at));
  const arn = knownPrincipal(estate, given);
  const answer = whatCan(estate, { principal: arn, catalogue: await actionCatalogue() });
  const administrator = administratorProof(estate, arn);
  const principal = estate.principals.get(arn);
  if (!answer || !administrator || !principal) return noSuchPrincipal(given);
  const { name, kind, account, groups, policies, boundary, tags, createdAt } = principal;
  return {
    freshness: await freshnessOf(db, scope, endOfDay(at)),
    principal: {
      arn,
      name,
      kind,
      account,
      groups,
      policies: policies.map((one) => ({ name: one.name, arn: one.arn, group: one.group })),
      boundary: boundary?.name ?? null,
      tags,
      createdAt,
      assumes: assumesOf(estate, arn),
    },
    administrator,
    services: answer.services.map(({ actions: _, ...service }) => service),
    reachable: answer.reachable,
    total: answer.total,
    caveats: answer.caveats,
  };
}

/** The actions of one service that a principal can do. */
export async function permissionsInService(
  db: Database,
  scope: AccountScope,
  { principal, service, at }: { principal: string; service: string; at?: string },
): Promise<ResponseOf<typeof endpoints.whatCanInService>> {
  const estate = await estateOf(db, scope, endOfDay(at));
  const arn = knownPrincipal(estate, principal);
  const answer = whatCan(estate, { principal: arn, catalogue: await actionCatalogue(), services: [service] });
  return { actions: answer?.services[0]?.actions ?? [] };
}
