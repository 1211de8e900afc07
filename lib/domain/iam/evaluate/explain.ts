import type { DecidingStatement, Explanation, Layer, LayerSays } from "../answers";
import type { Effect } from "../policy/policy";
import { accountOf, principalName } from "../principal/principal";
import type { CompiledPolicies } from "./compile-policies";
import { decidingStatements } from "./deciding";
import { type CallerPolicies, type Evaluation, evaluate, type ResourcePolicies } from "./evaluate";
import type { Verdict } from "./layer";
import type { Request } from "./request";
import { NO, YES } from "./tri";

/** One layer (and level) with its policies and what it said. */
type Voice = { layer: Layer; level: number | null; policies: CompiledPolicies | null; verdict: Verdict };

function voicesOf(evaluation: Evaluation, caller: CallerPolicies | null, object: ResourcePolicies): Voice[] {
  const levels = (layer: Layer, verdicts: readonly Verdict[], policies: readonly CompiledPolicies[]) =>
    verdicts.map((verdict, level): Voice => ({ layer, level, policies: policies[level] ?? null, verdict }));
  const single = (layer: Layer, policies: CompiledPolicies | null, verdict: Verdict): Voice => ({
    layer,
    level: null,
    policies,
    verdict,
  });
  return [
    ...levels("scp", evaluation.scps, caller?.scps ?? []),
    ...levels("rcp", evaluation.rcps, object.rcps),
    single("endpoint", object.endpoint, evaluation.endpoint),
    single("resource", object.policy, evaluation.resource),
    single("identity", caller?.identity ?? null, evaluation.identity),
    single("boundary", caller?.boundary ?? null, evaluation.boundary),
    single("session", caller?.session ?? null, evaluation.session),
  ];
}

function saysOf({ layer, policies, verdict }: Voice): LayerSays["says"] {
  if (policies === null) return "absent";
  if (verdict.deny === YES) return "denies";
  if (verdict.deny !== NO) return "unknown";
  if (verdict.allow === YES) return "allows";
  if (verdict.allow !== NO) return "unknown";
  return layer === "rcp" ? "allows" : "silent";
}

function statementsOf(voices: readonly Voice[], request: Request, effect: Effect): DecidingStatement[] {
  return voices.flatMap(({ layer, policies }) => decidingStatements(layer, policies, { request, effect }));
}

const layerNames: Record<Layer, string> = {
  scp: "a service control policy",
  rcp: "a resource control policy",
  endpoint: "the VPC endpoint's policy",
  resource: "the resource's policy",
  identity: "an identity policy of the principal",
  boundary: "the permissions boundary",
  session: "the session policy",
};

function place({ policy, path, sid }: DecidingStatement): string {
  return `${policy} ${path}${sid ? ` (${sid})` : ""}`;
}

/** A service, or a request into another account, is let in by the resource's own policy only. */
function needsResourcePolicy(evaluation: Evaluation, request: Request): boolean {
  return !evaluation.sameAccount || accountOf(request.principal) === null;
}

function missing(voices: readonly Voice[], evaluation: Evaluation, request: Request): string[] {
  return voices.flatMap(({ layer, level, policies, verdict }) => {
    if (verdict.allow === YES || layer === "rcp") return [];
    if (policies === null && layer !== "identity" && layer !== "resource") return [];
    if (layer === "resource" && !needsResourcePolicy(evaluation, request)) return [];
    if (layer === "identity" && accountOf(request.principal) === null) return [];
    const which = level === null ? layerNames[layer] : `${layerNames[layer]} at level ${level}`;
    return [`${which} would have to allow ${request.action} on ${request.resource}`];
  });
}

function flipOf(evaluation: Evaluation, request: Request, voices: readonly Voice[]): string[] {
  const denies = statementsOf(voices, request, "Deny");
  if (evaluation.decision === "ExplicitlyDenied") {
    const removed = denies.map((one) => `${place(one)} would have to stop denying it`);
    return evaluation.allow === YES ? removed : [...removed, ...missing(voices, evaluation, request)];
  }
  if (evaluation.decision === "ImplicitlyDenied") return missing(voices, evaluation, request);
  const allows = statementsOf(voices, request, "Allow");
  const granting = allows.filter(({ layer }) => layer === "identity" || layer === "resource");
  return [
    `a Deny for ${principalName(request.principal)} in any layer would end it`,
    ...granting.map((one) => `it rests on ${place(one)}`),
  ];
}

function becauseOf(
  { decision }: Evaluation,
  voices: readonly Voice[],
  request: Request,
): DecidingStatement[] {
  if (decision === "ExplicitlyDenied")
    return statementsOf(voices, request, "Deny").filter(({ onlyIf }) => onlyIf.length === 0);
  const allows = statementsOf(voices, request, "Allow");
  return decision === "Conditional" ? [...allows, ...statementsOf(voices, request, "Deny")] : allows;
}

function conditionsOf(because: readonly DecidingStatement[]): string[] {
  const words = because.flatMap(({ effect, onlyIf }) =>
    onlyIf.length === 0 ? [] : [effect === "Allow" ? onlyIf.join(" and ") : `not (${onlyIf.join(" and ")})`],
  );
  return [...new Set(words)];
}

/** Evaluates a request and proves the decision. Slower than {@link evaluate}; for answers that a person reads. */
export function explain(
  request: Request,
  caller: CallerPolicies | null,
  object: ResourcePolicies,
): Explanation {
  const evaluation = evaluate(request, caller, object);
  const voices = voicesOf(evaluation, caller, object);
  const because = becauseOf(evaluation, voices, request);
  return {
    decision: evaluation.decision,
    layers: voices.map((voice) => ({ layer: voice.layer, level: voice.level, says: saysOf(voice) })),
    because,
    conditions: evaluation.decision === "Conditional" ? conditionsOf(because) : [],
    flip: flipOf(evaluation, request, voices),
  };
}
