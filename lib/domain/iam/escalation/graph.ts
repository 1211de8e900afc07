import type { Estate } from "../account/estate";
import { clusters } from "./cluster";
import type { Exploration, StateNode } from "./explore";
import { minimumCut } from "./min-cut";

/** One principal, or several that are alike. */
export type GraphNode = {
  id: string;
  /** ARNs, sorted. */
  members: string[];
  /** With which permissions gained on the way; null: as they are. */
  gained: string | null;
  account: string;
  kind: "user" | "role";
  admin: boolean;
  /** Steps to the nearest administrator. */
  distance: number;
};

export type GraphEdge = { id: string; from: string; to: string; methods: string[]; cut: boolean };

/** A statement that carries steps of the cut: without the permission the steps are gone. */
export type CutStatement = { policy: string; path: string; sid: string | null; steps: number };

export type EscalationGraph = {
  nodes: GraphNode[];
  edges: GraphEdge[];
  /** The fewest steps without which nobody can become administrator, and the statements that allow them. */
  cut: { steps: { from: string; to: string; methods: string[] }[]; statements: CutStatement[] };
};

type Pair = { from: StateNode; to: StateNode; methods: string[] };

/** Steps between two states count as one, by whatever methods: to cut it means to end them all. */
function pairsOf({ nodes, distance }: Exploration): Pair[] {
  const pairs = new Map<string, Pair>();
  for (const from of nodes.values())
    for (const { method, next } of from.edges) {
      const to = nodes.get(next);
      if (!to || !distance.has(next)) continue;
      const known = pairs.get(`${from.key}\n${next}`);
      if (!known) pairs.set(`${from.key}\n${next}`, { from, to, methods: [method] });
      else if (!known.methods.includes(method)) known.methods.push(method);
    }
  return [...pairs.values()];
}

function cutOf({ starts, nodes, distance }: Exploration, pairs: readonly Pair[]): Set<Pair> {
  const numbers = new Map([...nodes.keys()].map((key, index) => [key, index]));
  const number = ({ key }: StateNode) => numbers.get(key) ?? 0;
  const cut = minimumCut(
    nodes.size,
    pairs.map(({ from, to }) => ({ from: number(from), to: number(to) })),
    {
      starts: starts.filter(({ admin, key }) => !admin && distance.has(key)).map(number),
      ends: [...nodes.values()].filter(({ admin }) => admin).map(number),
    },
  );
  return new Set(cut.flatMap((index) => pairs[index] ?? []));
}

/** Gathering proofs is slow: statements of so many steps are named, of the rest none. */
const mostProved = 400;

function statementsOf(cut: readonly Pair[]): CutStatement[] {
  const found = new Map<string, CutStatement>();
  for (const { from, to } of cut.slice(0, mostProved)) {
    const proofs = from.edges.filter(({ next }) => next === to.key).flatMap(({ hop }) => hop.proof());
    const allowing = proofs.filter(({ layer }) => layer === "identity" || layer === "resource");
    for (const key of new Set(allowing.map(({ policy, path }) => `${policy}\n${path}`))) {
      const known = found.get(key);
      if (known) known.steps += 1;
      else {
        const one = allowing.find(({ policy, path }) => `${policy}\n${path}` === key);
        if (one) found.set(key, { policy: one.policy, path: one.path, sid: one.sid, steps: 1 });
      }
    }
  }
  return [...found.values()].sort((a, b) => b.steps - a.steps || (a.policy < b.policy ? -1 : 1));
}

/**
 * Every way to become administrator as a graph, those alike drawn as one, with the fewest steps whose end is the end of
 * all ways.
 */
export function escalationGraph(estate: Estate, exploration: Exploration): EscalationGraph {
  const groups = clusters(estate, exploration);
  const groupOf = new Map<string, string>();
  const nodes = groups.map((members, index): GraphNode => {
    const [first] = members;
    const principal = estate.principals.get(first?.state.arn ?? "");
    for (const { key } of members) groupOf.set(key, `n${index}`);
    return {
      id: `n${index}`,
      members: members.map(({ state }) => state.arn).sort(),
      gained: first?.state.gained?.label ?? null,
      account: principal?.account ?? "",
      kind: principal?.kind ?? "role",
      admin: first?.admin ?? false,
      distance: exploration.distance.get(first?.key ?? "") ?? 0,
    };
  });
  const pairs = pairsOf(exploration);
  const cut = cutOf(exploration, pairs);
  const edges = new Map<string, GraphEdge>();
  for (const pair of pairs) {
    const [from, to] = [groupOf.get(pair.from.key), groupOf.get(pair.to.key)];
    if (from === undefined || to === undefined || from === to) continue;
    const id = `${from}-${to}`;
    const known = edges.get(id);
    const methods = [...new Set([...(known?.methods ?? []), ...pair.methods])].sort();
    edges.set(id, { id, from, to, methods, cut: (known?.cut ?? false) || cut.has(pair) });
  }
  return {
    nodes,
    edges: [...edges.values()],
    cut: {
      steps: [...cut].map(({ from, to, methods }) => ({ from: from.key, to: to.key, methods })),
      statements: statementsOf([...cut]),
    },
  };
}
