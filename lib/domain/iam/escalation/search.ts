import type { Estate } from "../account/estate";
import type { DecidingStatement } from "../answers";
import { type Edge, type Exploration, explore, type StateNode } from "./explore";
import { stateKey } from "./hop";
import type { Method } from "./method";
import type { Workload } from "./workload";

/** One step of a path: by which method from whom to whom, on what, and the statements that allow it. */
export type Step = {
  method: string;
  from: string;
  to: string;
  target: string;
  proof: DecidingStatement[];
};

/** A path by which a principal becomes administrator. */
export type Escalation = {
  principal: string;
  /** The method of its first step. */
  method: string;
  /** Who it ends as: an administrator, or itself with the permissions it gave itself. */
  target: string;
  hops: number;
  steps: Step[];
};

export type Escalations = { admins: string[]; escalations: Escalation[] };

/** Longer chains than this exist on paper only, and are found from their later members anyway. */
export const longest = 8;

/** A step that was taken: from which state, along which edge. */
export type Taken = { node: StateNode; edge: Edge };

/** A step as it is shown, with its proof gathered. */
export function stepOf({ node, edge: { method, hop } }: Taken): Step {
  const { to, target, proof } = hop;
  return { method, from: node.key, to: stateKey(to), target, proof: proof() };
}

/** Always one step nearer to an administrator; null where that leads back over the start. */
function straight({ nodes, distance }: Exploration, first: Taken): Taken[] | null {
  const steps = [first];
  for (let node = nodes.get(first.edge.next); node && !node.admin; ) {
    const far = distance.get(node.key) ?? 0;
    const edge = node.edges.find(({ next }) => distance.get(next) === far - 1);
    if (!edge || edge.next === first.node.key) return null;
    steps.push({ node, edge });
    node = nodes.get(edge.next);
  }
  return steps;
}

/** The same when the straight way is barred: breadth first, around the start. */
function around({ nodes, distance }: Exploration, first: Taken): Taken[] | null {
  const seen = new Set([first.node.key, first.edge.next]);
  let frontier: Taken[][] = [[first]];
  for (let length = 1; length <= longest && frontier.length > 0; length++) {
    const further: Taken[][] = [];
    for (const steps of frontier) {
      const node = nodes.get(steps.at(-1)?.edge.next ?? "");
      if (node?.admin) return steps;
      for (const edge of node?.edges ?? []) {
        if (seen.has(edge.next) || !distance.has(edge.next)) continue;
        seen.add(edge.next);
        if (node) further.push([...steps, { node, edge }]);
      }
    }
    frontier = further;
  }
  return null;
}

/** The shortest path to an administrator that begins with the given step; null when none does. */
function shortestFrom(exploration: Exploration, first: Taken): Taken[] | null {
  const far = exploration.distance.get(first.edge.next);
  if (far === undefined || far >= longest) return null;
  return straight(exploration, first) ?? around(exploration, first);
}

/** For each method by which a principal can begin, its shortest path. */
function escalationsOf(exploration: Exploration, start: StateNode): Escalation[] {
  const best = new Map<string, Taken[]>();
  for (const edge of start.edges) {
    const known = best.get(edge.method);
    const atBest = 1 + (exploration.distance.get(edge.next) ?? longest);
    if (known && known.length <= atBest) continue;
    const steps = shortestFrom(exploration, { node: start, edge });
    if (steps && (!known || steps.length < known.length)) best.set(edge.method, steps);
  }
  return [...best]
    .map(([method, taken]) => ({
      principal: start.state.arn,
      method,
      target: taken.at(-1)?.edge.hop.target ?? "",
      hops: taken.length,
      steps: taken.map(stepOf),
    }))
    .sort((a, b) => a.hops - b.hops || (a.method < b.method ? -1 : 1));
}

/** Every administrator, and the shortest paths of everyone who can become one. */
export function escalationsIn(exploration: Exploration): Escalations {
  const { starts, distance } = exploration;
  return {
    admins: starts.filter(({ admin }) => admin).map(({ state }) => state.arn),
    escalations: starts
      .filter(({ admin, key }) => !admin && distance.has(key))
      .flatMap((start) => escalationsOf(exploration, start)),
  };
}

/**
 * Every administrator, and everyone who can become one: by which methods, on which shortest path, each step confirmed by
 * the evaluator under boundaries, denies, trust and organisation policies. Steps that hang on an unknown condition do
 * not count.
 */
export function findEscalations(
  estate: Estate,
  methods: readonly Method[],
  workloads: readonly Workload[] = [],
): Escalations {
  return escalationsIn(explore(estate, methods, workloads));
}
