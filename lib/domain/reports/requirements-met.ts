import type { CheckBook } from "@/lib/domain/posture/check-book";
import { frameworkNames, requirements } from "@/lib/domain/posture/frameworks";
import type { CheckPart } from "@/lib/domain/posture/score";

/** How far a framework's requirements that have checks are met. The three lists together are all of them. */
export type FrameworkCoverage = {
  framework: string;
  met: string[];
  failing: string[];
  notAssessed: string[];
};

type State = "met" | "failing" | "notAssessed";

function stateOf(part: CheckPart): State | null {
  if (part.failed > 0) return "failing";
  if (part.notAssessed > 0) return "notAssessed";
  return part.passed > 0 ? "met" : null;
}

const worse: Record<State, number> = { met: 0, notAssessed: 1, failing: 2 };
const inOrder = new Intl.Collator("en", { numeric: true }).compare;

/**
 * Each framework's requirements by the worst of their checks: one failing resource and the requirement fails; it is met
 * only when all of its checks that apply pass. What is muted counts as neither.
 */
export function frameworkCoverage(parts: Iterable<CheckPart>, checks: CheckBook): FrameworkCoverage[] {
  const states = new Map<string, Map<string, State>>();
  for (const part of parts) {
    const state = stateOf(part);
    if (!state) continue;
    for (const { framework, requirement } of requirements(checks.byId(part.check)?.frameworks ?? {})) {
      const known = states.get(framework) ?? new Map<string, State>();
      const before = known.get(requirement);
      if (!before || worse[state] > worse[before]) known.set(requirement, state);
      states.set(framework, known);
    }
  }
  return Object.values(frameworkNames).flatMap((framework) => {
    const all = [...(states.get(framework) ?? [])].sort(([a], [b]) => inOrder(a, b));
    const those = (wanted: State) => all.filter(([, state]) => state === wanted).map(([name]) => name);
    return all.length === 0
      ? []
      : [{ framework, met: those("met"), failing: those("failing"), notAssessed: those("notAssessed") }];
  });
}
