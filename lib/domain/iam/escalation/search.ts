import type { Estate } from "../account/estate";
import type { DecidingStatement } from "../answers";
import { type Attacker, attackerOf } from "./attacker";
import { type Hop, type State, stateKey } from "./hop";
import type { Method } from "./method";
import type { Workload } from "./workload";
import { worldOf } from "./world";

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
const longest = 8;

type Edge = { method: string; hop: Hop; next: string };
type Node = { state: State; admin: boolean; edges: Edge[] };

/** Explores states as they are reached, each once; the steps from a state are the same whoever got there. */
class Explorer {
  private readonly nodes = new Map<string, Node | null>();
  private readonly world;

  constructor(
    private readonly estate: Estate,
    private readonly methods: readonly Method[],
    workloads: readonly Workload[],
  ) {
    this.world = worldOf(estate, workloads);
  }

  node(state: State): Node | null {
    const key = stateKey(state);
    const known = this.nodes.get(key);
    if (known !== undefined) return known;
    const attacker = attackerOf(this.estate, state);
    const node = attacker && { state, admin: attacker.isAdmin, edges: this.edgesOf(attacker) };
    this.nodes.set(key, node);
    return node;
  }

  /** Administrators are where paths end: what they could do next is of no interest. */
  private edgesOf(attacker: Attacker): Edge[] {
    if (attacker.isAdmin) return [];
    return this.methods.flatMap((method) =>
      method.hops(attacker, this.world).map((hop) => ({ method: method.id, hop, next: stateKey(hop.to) })),
    );
  }
}

type Trail = { node: Node; steps: Step[] };

function stepOf({ state }: Node, { method, hop }: Edge): Step {
  const { to, target, proof } = hop;
  return { method, from: stateKey(state), to: stateKey(to), target, proof };
}

/** The shortest path to an administrator that begins with the given edge; null when none does. */
function shortestFrom(explorer: Explorer, start: Node, first: Edge): Step[] | null {
  const reached = explorer.node(first.hop.to);
  if (!reached) return null;
  const seen = new Set([stateKey(start.state), first.next]);
  let frontier: Trail[] = [{ node: reached, steps: [stepOf(start, first)] }];
  for (let length = 1; length <= longest && frontier.length > 0; length++) {
    const found = frontier.find(({ node }) => node.admin);
    if (found) return found.steps;
    const next: Trail[] = [];
    for (const { node, steps } of frontier)
      for (const edge of node.edges) {
        if (seen.has(edge.next)) continue;
        seen.add(edge.next);
        const further = explorer.node(edge.hop.to);
        if (further) next.push({ node: further, steps: [...steps, stepOf(node, edge)] });
      }
    frontier = next;
  }
  return null;
}

/** For each method by which a principal can begin, its shortest path. */
function escalationsOf(explorer: Explorer, start: Node): Escalation[] {
  const best = new Map<string, Step[]>();
  for (const edge of start.edges) {
    const known = best.get(edge.method);
    if (known?.length === 1) continue;
    const steps = shortestFrom(explorer, start, edge);
    if (steps && (!known || steps.length < known.length)) best.set(edge.method, steps);
  }
  return [...best]
    .map(([method, steps]) => ({
      principal: start.state.arn,
      method,
      target: steps.at(-1)?.target ?? "",
      hops: steps.length,
      steps,
    }))
    .sort((a, b) => a.hops - b.hops || (a.method < b.method ? -1 : 1));
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
  const explorer = new Explorer(estate, methods, workloads);
  const admins: string[] = [];
  const escalations: Escalation[] = [];
  for (const arn of [...estate.principals.keys()].sort()) {
    const node = explorer.node({ arn, gained: null });
    if (!node) continue;
    if (node.admin) admins.push(arn);
    else escalations.push(...escalationsOf(explorer, node));
  }
  return { admins, escalations };
}
