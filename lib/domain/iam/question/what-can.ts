import type { IamPrincipal } from "../account/account";
import type { Estate } from "../account/estate";
import { type AccessLevel, accessLevels, type Catalogue, type CatalogueService } from "../catalogue";
import { decidingStatements } from "../evaluate/deciding";
import { type CallerPolicies, evaluateCaller } from "../evaluate/evaluate";
import type { Request } from "../evaluate/request";
import { splitArn } from "../match/arn";
import { caveatsOf, requestOf } from "./can";
import { resourcesDenied, resourcesToProbe } from "./reachable-resources";

/** One action that a principal can do, and where. */
export type ReachableAction = {
  action: string;
  level: AccessLevel;
  decision: "Allowed" | "Conditional";
  resources: string[];
  /** What denies take out of these resources. */
  except: string[];
  /** Conditional only: in words. */
  conditions: string[];
};

export type ServiceReach = {
  service: string;
  name: string;
  total: number;
  allowed: number;
  conditional: number;
  levels: { level: AccessLevel; total: number; reachable: number }[];
  actions: ReachableAction[];
};

export type WhatCanAnswer = {
  principal: string;
  services: ServiceReach[];
  /** Actions reachable, of all that AWS documents. */
  reachable: number;
  total: number;
  caveats: string[];
};

function conditionsFor(request: Request, caller: CallerPolicies): string[] {
  const statements = [
    ...decidingStatements("identity", caller.identity, { request, effect: "Allow" }),
    ...decidingStatements("identity", caller.identity, { request, effect: "Deny" }).map((one) => ({
      ...one,
      onlyIf: one.onlyIf.map((text) => `not (${text})`),
    })),
    ...decidingStatements("boundary", caller.boundary, { request, effect: "Allow" }),
  ];
  return [...new Set(statements.flatMap(({ onlyIf }) => onlyIf))];
}

/** True when the one pattern takes in all that the other does, judged part by part of the ARN. */
function covers(wide: string, narrow: string): boolean {
  if (wide === "*" || wide === narrow) return true;
  return wide.endsWith("*") && !/[*?]/.test(wide.slice(0, -1)) && narrow.startsWith(wide.slice(0, -1));
}

function widest(patterns: readonly string[]): string[] {
  return patterns.filter(
    (one, index) =>
      !patterns.some(
        (other, at) => at !== index && covers(other, one) && (at < index || !covers(one, other)),
      ),
  );
}

function reach(
  base: Request,
  caller: CallerPolicies,
  { action, level }: { action: string; level: AccessLevel },
): ReachableAction | null {
  const found: { resource: string; request: Request; sure: boolean }[] = [];
  for (const resource of resourcesToProbe(base, caller)) {
    const request = { ...base, resource, resourceParts: splitArn(resource) };
    const decision = evaluateCaller(request, caller);
    if (decision === "Allowed" || decision === "Conditional")
      found.push({ resource, request, sure: decision === "Allowed" });
  }
  const sure = found.some((one) => one.sure);
  const counted = sure ? found.filter((one) => one.sure) : found;
  const [first] = counted;
  if (!first) return null;
  const resources = widest(counted.map(({ resource }) => resource));
  return {
    action,
    level,
    decision: sure ? "Allowed" : "Conditional",
    resources,
    except: resourcesDenied(base, caller).filter((one) => resources.some((wide) => covers(wide, one))),
    conditions: sure ? [] : conditionsFor(first.request, caller),
  };
}

function reachOfService(
  estate: Estate,
  principal: IamPrincipal,
  { service, caller }: { service: CatalogueService; caller: CallerPolicies },
): ServiceReach {
  const actions = service.actions.flatMap(({ name, level }) => {
    const action = `${service.prefix}:${name}`;
    return reach(requestOf(estate, principal, { action, resource: "*" }), caller, { action, level }) ?? [];
  });
  const allowed = actions.filter(({ decision }) => decision === "Allowed").length;
  return {
    service: service.prefix,
    name: service.name,
    total: service.actions.length,
    allowed,
    conditional: actions.length - allowed,
    levels: accessLevels.flatMap((level) => {
      const total = service.actions.filter((one) => one.level === level).length;
      const reachable = actions.filter((one) => one.level === level).length;
      return total === 0 ? [] : [{ level, total, reachable }];
    }),
    actions,
  };
}

/**
 * A principal's effective permissions by service: what its identity policies let it do within boundary and SCPs, each
 * action on the widest resources on which the engine allows it. Null when the estate has no such principal.
 */
export function whatCan(
  estate: Estate,
  question: { principal: string; catalogue: Catalogue; services?: readonly string[] },
): WhatCanAnswer | null {
  const principal = estate.principals.get(question.principal);
  const caller = estate.callerPolicies(question.principal);
  if (!principal || !caller) return null;
  const wanted = question.services && new Set(question.services);
  const asked = [...question.catalogue.values()].filter(({ prefix }) => !wanted || wanted.has(prefix));
  const services = asked.map((service) => reachOfService(estate, principal, { service, caller }));
  return {
    principal: principal.arn,
    services: services.filter(({ actions }) => actions.length > 0),
    reachable: services.reduce((sum, { actions }) => sum + actions.length, 0),
    total: services.reduce((sum, { total }) => sum + total, 0),
    caveats: caveatsOf(estate, principal, "*"),
  };
}
