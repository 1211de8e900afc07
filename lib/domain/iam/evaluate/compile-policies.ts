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
  /** Statements that name an action, for the actions asked about lately. */
  byAction: Map<string, readonly CompiledStatement[]>;
};

/** So many actions are remembered; a question about every action of AWS must not fill the memory. */
const mostActions = 256;
const none: readonly CompiledStatement[] = [];

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
  return { byService, general, size, byAction: new Map() };
}

/** The statements that name the request's action, whatever its resource and conditions. */
export function candidates(
  { byAction, byService, general }: CompiledPolicies,
  { service, action }: Request,
): readonly CompiledStatement[] {
  const known = byAction.get(action);
  if (known) return known;
  const named = (one: CompiledStatement) => one.hasAction(action);
  const own = byService.get(service)?.filter(named) ?? none;
  const wide = general.length > 0 ? general.filter(named) : none;
  const found = wide.length === 0 ? own : [...own, ...wide];
  if (byAction.size >= mostActions) byAction.clear();
  byAction.set(action, found.length > 0 ? found : none);
  return found;
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
