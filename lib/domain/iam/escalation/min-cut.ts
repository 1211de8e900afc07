/** A directed edge of a flow problem, by the numbers of its ends. */
export type FlowEdge = { from: number; to: number };

type Arc = { to: number; capacity: number; back: number };

/** Capacities without a bound: edges of the problem hold one unit each. */
const unbounded = Number.POSITIVE_INFINITY;

/** Dinic's algorithm: level the graph from the source, send what fits along levels, repeat. */
class FlowNetwork {
  private readonly arcs: Arc[][];
  private level: Int32Array;
  private next: Int32Array;

  constructor(nodes: number) {
    this.arcs = Array.from({ length: nodes }, () => []);
    this.level = new Int32Array(nodes);
    this.next = new Int32Array(nodes);
  }

  add(from: number, to: number, capacity: number): void {
    const forth = this.arcs[from];
    const back = this.arcs[to];
    if (!forth || !back) throw new RangeError(`no node ${from} or ${to}`);
    forth.push({ to, capacity, back: back.length + (from === to ? 1 : 0) });
    back.push({ to: from, capacity: 0, back: forth.length - 1 });
  }

  private levelled(source: number, sink: number): boolean {
    this.level.fill(-1);
    this.level[source] = 0;
    let frontier = [source];
    for (let far = 1; frontier.length > 0; far++) {
      const further: number[] = [];
      for (const node of frontier)
        for (const { to, capacity } of this.arcs[node] ?? []) {
          if (capacity === 0 || this.level[to] !== -1) continue;
          this.level[to] = far;
          further.push(to);
        }
      frontier = further;
    }
    return this.level[sink] !== -1;
  }

  /** Sends one unit along levels; paths are as long as escalations, so recursion is shallow. */
  private send(node: number, sink: number): boolean {
    if (node === sink) return true;
    const arcs = this.arcs[node] ?? [];
    for (let index = this.next[node] ?? 0; index < arcs.length; index++) {
      this.next[node] = index;
      const arc = arcs[index];
      if (!arc || arc.capacity === 0 || this.level[arc.to] !== (this.level[node] ?? 0) + 1) continue;
      if (!this.send(arc.to, sink)) continue;
      arc.capacity -= 1;
      const back = this.arcs[arc.to]?.[arc.back];
      if (back) back.capacity += 1;
      return true;
    }
    this.next[node] = arcs.length;
    return false;
  }

  /** Fills the network and answers which nodes the source still reaches. */
  reachableWhenFull(source: number, sink: number): (node: number) => boolean {
    while (this.levelled(source, sink)) {
      this.next.fill(0);
      while (this.send(source, sink));
    }
    return (node) => this.level[node] !== -1;
  }
}

/**
 * The fewest edges without which no start leads to any end (a minimum cut, by max-flow min-cut); indexes into `edges`.
 * A start that is an end cannot be cut off and is left out.
 */
export function minimumCut(
  nodes: number,
  edges: readonly FlowEdge[],
  { starts, ends }: { starts: readonly number[]; ends: readonly number[] },
): number[] {
  const [source, sink] = [nodes, nodes + 1];
  const network = new FlowNetwork(nodes + 2);
  const last = new Set(ends);
  for (const { from, to } of edges) network.add(from, to, 1);
  for (const start of starts) if (!last.has(start)) network.add(source, start, unbounded);
  for (const end of last) network.add(end, sink, unbounded);
  const reached = network.reachableWhenFull(source, sink);
  return edges.flatMap(({ from, to }, index) => (reached(from) && !reached(to) ? [index] : []));
}
