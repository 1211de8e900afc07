import type { Effect, ElementPatterns, Policy } from "../policy/policy";
import { type CompiledStatement, compileStatement } from "./compile-statement";
import type { Request } from "./request";

export type NamedPolicy = { name: string; policy: Policy };

/**
 * All policies of one layer, compiled and indexed: statements that name only certain services are found by the
 * service of the request, so that ten thousand statements cost what the few relevant ones cost.
 */
export type CompiledPolicies = {
  byService: ReadonlyMap<string, readonly CompiledStatement[]>;
  /** Statements that may concern any service: `*`, `NotAction`, wildcards in the service. */
  general: readonly CompiledStatement[];
  size: number;
};

/** The services an action element can match; null when it may be any. */
function servicesOf({ negated, patterns }: ElementPatterns): Set<string> | null {
  if (negated) return null;
  const services = new Set<string>();
  for (const pattern of patterns) {
    const service = pattern.slice(0, pattern.indexOf(":")).toLowerCase();
    if (!pattern.includes(":") || /[*?]/.test(service)) return null;
    services.add(service);
  }
  return services;
}

/** Compiles the policies of one layer. */
export function compilePolicies(policies: readonly NamedPolicy[]): CompiledPolicies {
  const byService = new Map<string, CompiledStatement[]>();
  const general: CompiledStatement[] = [];
  let size = 0;
  for (const { name, policy } of policies)
    for (const source of policy.statements) {
      const statement = compileStatement(source, { policy: name, version: policy.version });
      size += 1;
      const services = servicesOf(source.actions);
      if (services === null) general.push(statement);
      for (const service of services ?? []) {
        const bucket = byService.get(service);
        if (bucket) bucket.push(statement);
        else byService.set(service, [statement]);
      }
    }
  return { byService, general, size };
}

/** Calls back with each statement that could concern the request's service. */
export function forEachCandidate(
  policies: CompiledPolicies,
  { service }: Request,
  visit: (statement: CompiledStatement) => void,
): void {
  for (const statement of policies.byService.get(service) ?? []) visit(statement);
  for (const statement of policies.general) visit(statement);
}

/** Whether any statement of the effect names the action, whatever its resource and conditions. */
export function namesAction(
  { byService, general }: CompiledPolicies,
  action: string,
  effect: Effect,
): boolean {
  const name = action.toLowerCase();
  const service = name.slice(0, Math.max(name.indexOf(":"), 0));
  const hit = (one: CompiledStatement) => one.source.effect === effect && one.hasAction(name);
  return (byService.get(service) ?? []).some(hit) || general.some(hit);
}
