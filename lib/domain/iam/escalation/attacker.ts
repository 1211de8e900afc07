import type { IamPrincipal } from "../account/account";
import type { Estate } from "../account/estate";
import { type CompiledPolicies, compilePolicies, namesAction } from "../evaluate/compile-policies";
import type { ContextValues } from "../evaluate/context";
import { type CallerPolicies, evaluate, evaluateCaller, type ResourcePolicies } from "../evaluate/evaluate";
import { explain } from "../evaluate/explain";
import { splitArn } from "../match/arn";
import type { Policy } from "../policy/policy";
import { isAdministrator } from "../question/administrator";
import { requestOf } from "../question/can";
import { resourcesToProbe } from "../question/reachable-resources";
import type { Proof, State } from "./hop";

/** What a state may do, asked of the evaluator each time; only what is allowed without conditions counts. */
export type Attacker = {
  principal: IamPrincipal;
  state: State;
  /** False when no identity policy of it names the action: only a resource's policy could then let it. */
  names(action: string): boolean;
  /** The allowing statements when the action on this resource is allowed; null when it is not, or only perhaps. */
  may(action: string, resource: string, context?: ContextValues): Proof | null;
  /** The same on some resource that its policies name. */
  mayAnywhere(action: string, context?: ContextValues): Proof | null;
  /** Whether it could take on a role if the role trusted exactly it. */
  mayAssumeIfTrusted(role: string): boolean;
  isAdmin: boolean;
};

const nothingGuards: ResourcePolicies = { policy: null, rcps: [], endpoint: null };

function callerOf(estate: Estate, { gained, arn }: State): CallerPolicies | null {
  const caller = estate.callerPolicies(arn);
  const principal = estate.principals.get(arn);
  if (!gained || !caller || !principal) return caller;
  return { ...caller, identity: compilePolicies([...principal.policies, ...gained.policies]) };
}

type Guards = { object: ResourcePolicies; owner: string | null };
type GuardsOf = (resource: string, action: string) => Guards;

const guarding = new WeakMap<Estate, GuardsOf>();

/** What guards a resource: every attacker asks about the same ones, so that each is looked up once an estate. */
function guardsOf(estate: Estate): GuardsOf {
  const before = guarding.get(estate);
  if (before) return before;
  const forTrust = new Map<string, Guards>();
  const forOthers = new Map<string, Guards>();
  const guards: GuardsOf = (resource, action) => {
    const kept = action.startsWith("sts:") ? forTrust : forOthers;
    const known = kept.get(resource);
    if (known) return known;
    const found = { object: estate.resourcePolicies(resource, action), owner: estate.ownerOf(resource) };
    kept.set(resource, found);
    return found;
  };
  guarding.set(estate, guards);
  return guards;
}

function trusting(arn: string): Policy {
  const written = { Effect: "Allow", Principal: { AWS: arn }, Action: "sts:AssumeRole" };
  return {
    version: "2012-10-17",
    id: null,
    statements: [
      {
        path: "Statement[0]",
        sid: null,
        effect: "Allow",
        actions: { negated: false, patterns: ["sts:AssumeRole"] },
        resources: null,
        principals: { negated: false, entries: [{ kind: "aws", value: arn }] },
        conditions: [],
        written,
      },
    ],
  };
}

/** A state that can be asked what it may do; null when the estate does not know the principal. */
export function attackerOf(estate: Estate, state: State): Attacker | null {
  const principal = estate.principals.get(state.arn);
  const caller = callerOf(estate, state);
  if (!principal || !caller) return null;

  const guards = guardsOf(estate);
  let trust: CompiledPolicies | undefined;
  const named = new Map<string, boolean>();
  const names = (action: string): boolean => {
    const known = named.get(action);
    if (known !== undefined) return known;
    const answer = namesAction(caller.identity, action, "Allow");
    named.set(action, answer);
    return answer;
  };

  const may: Attacker["may"] = (action, resource, context) => {
    if (action.startsWith("iam:") && !names(action)) return null;
    const { object, owner } = guards(resource, action);
    // Without a policy on the resource only the caller's own can allow, and in its own account.
    const elsewhere = owner !== null && owner !== principal.account;
    if (object.policy === null && (elsewhere || !names(action))) return null;
    const request = requestOf(estate, principal, { action, resource, context });
    if (evaluate(request, caller, object).decision !== "Allowed") return null;
    return () => explain(request, caller, object).because;
  };

  const mayAnywhere: Attacker["mayAnywhere"] = (action, context) => {
    if (!names(action)) return null;
    const base = requestOf(estate, principal, { action, resource: "*", context });
    for (const resource of resourcesToProbe(base, caller)) {
      const request = { ...base, resource, resourceParts: splitArn(resource) };
      if (evaluateCaller(request, caller) === "Allowed")
        return () => explain(request, caller, nothingGuards).because;
    }
    return null;
  };

  return {
    principal,
    state,
    names,
    may,
    mayAnywhere,
    mayAssumeIfTrusted(role) {
      const request = requestOf(estate, principal, { action: "sts:AssumeRole", resource: role });
      trust ??= compilePolicies([{ name: "trust policy", policy: trusting(principal.arn) }]);
      return evaluate(request, caller, { ...nothingGuards, policy: trust }).decision === "Allowed";
    },
    isAdmin: isAdministrator(estate, principal, caller),
  };
}
