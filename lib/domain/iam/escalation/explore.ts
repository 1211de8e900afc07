import type { Estate } from "../account/estate";
import { type Attacker, attackerOf } from "./attacker";
import { type Hop, type State, stateKey } from "./hop";
import type { Method } from "./method";
import type { Workload } from "./workload";
import { worldOf } from "./world";

/** A step that can be taken from a state: by which method, and what it leads to. */
export type Edge = { method: string; hop: Hop; next: string };

/** A state with every step that can be taken from it; administrators are where paths end. */
export type StateNode = { key: string; state: State; admin: boolean; edges: readonly Edge[] };

/** Every state that can be reached, and how far each is from an administrator. */
export type Exploration = {
  nodes: ReadonlyMap<string, StateNode>;
  /** Principals as they are, sorted by ARN. */
  starts: readonly StateNode[];
  /** Steps to the nearest administrator; states without a way are not in it. */
  distance: ReadonlyMap<string, number>;
};

/** Administrators are where paths end: what they could do next is of no interest. */
function edgesOf(attacker: Attacker, methods: readonly Method[], world: ReturnType<typeof worldOf>): Edge[] {
  if (attacker.isAdmin) return [];
  return methods.flatMap(({ id, needs, hops }) =>
    needs?.every((action) => attacker.names(action)) === false
      ? []
      : hops(attacker, world).map((hop) => ({ method: id, hop, next: stateKey(hop.to) })),
  );
}

function distances(nodes: ReadonlyMap<string, StateNode>): Map<string, number> {
  const into = new Map<string, string[]>();
  for (const { key, edges } of nodes.values())
    for (const { next } of edges) {
      const known = into.get(next);
      if (known) known.push(key);
      else into.set(next, [key]);
    }
  const distance = new Map<string, number>();
  let frontier = [...nodes.values()].filter(({ admin }) => admin).map(({ key }) => key);
  for (let far = 0; frontier.length > 0; far++) {
    for (const key of frontier) distance.set(key, far);
    const before = new Set(frontier.flatMap((key) => into.get(key) ?? []));
    frontier = [...before].filter((key) => !distance.has(key));
  }
  return distance;
}

/**
 * Explores from every principal as far as the methods lead. Each state is explored once: the steps from it are the same
 * whoever got there. Time and memory follow the number of single steps that are possible; `most` bounds it.
 * @throws RangeError when more than `most` are
 */
export function explore(
  estate: Estate,
  methods: readonly Method[],
  workloads: readonly Workload[] = [],
  most = Number.POSITIVE_INFINITY,
): Exploration {
  const world = worldOf(estate, workloads);
  const nodes = new Map<string, StateNode>();
  const principals = [...estate.principals.keys()].sort().map((arn): State => ({ arn, gained: null }));
  const waiting = [...principals];
  let steps = 0;
  for (let state = waiting.pop(); state; state = waiting.pop()) {
    const key = stateKey(state);
    if (nodes.has(key)) continue;
    const attacker = attackerOf(estate, state);
    if (!attacker) continue;
    const edges = edgesOf(attacker, methods, world);
    steps += edges.length;
    if (steps > most)
      throw new RangeError(`more than ${most.toLocaleString("en")} single steps are possible`);
    nodes.set(key, { key, state, admin: attacker.isAdmin, edges });
    for (const { hop, next } of edges) if (!nodes.has(next)) waiting.push(hop.to);
  }
  const starts = principals.flatMap((state) => nodes.get(stateKey(state)) ?? []);
  return { nodes, starts, distance: distances(nodes) };
}
