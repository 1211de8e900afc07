import { nearest } from "@/components/ui/picture/nearest";
import type { EscalationGraph } from "./use-escalations";

/** Everything is measured in the picture's own pixels; the canvas zooms. */
export const card = { width: 188, height: 56 } as const;
const gap = { across: 120, down: 20, within: 24 } as const;
/** More than this on top of each other are set in columns side by side. */
const tallest = 24;
const sweeps = 4;

type Node = EscalationGraph["nodes"][number];
type Edge = EscalationGraph["edges"][number];

export type PlacedNode = { node: Node; x: number; y: number };
export type Layout = { nodes: PlacedNode[]; edges: Edge[]; width: number; height: number };

function neighbours(edges: readonly Edge[]): Map<string, string[]> {
  const near = new Map<string, string[]>();
  for (const { from, to } of edges) {
    near.set(from, [...(near.get(from) ?? []), to]);
    near.set(to, [...(near.get(to) ?? []), from]);
  }
  return near;
}

/** Orders each layer by where its neighbours stand, so that few lines cross (Sugiyama's barycentre). */
function ordered(layers: Node[][], edges: readonly Edge[]): Node[][] {
  const near = neighbours(edges);
  const place = new Map(layers.flatMap((layer) => layer.map(({ id }, at) => [id, at / layer.length])));
  const centre = ({ id }: Node) => {
    const places = (near.get(id) ?? []).flatMap((one) => place.get(one) ?? []);
    if (places.length === 0) return place.get(id) ?? 0;
    return places.reduce((sum, one) => sum + one, 0) / places.length;
  };
  let current = layers;
  for (let sweep = 0; sweep < sweeps; sweep++)
    current = current.map((layer) => {
      const sorted = [...layer].sort((a, b) => centre(a) - centre(b) || (a.id < b.id ? -1 : 1));
      for (const [at, { id }] of sorted.entries()) place.set(id, at / sorted.length);
      return sorted;
    });
  return current;
}

/** Places the graph in layers: who is furthest from an administrator on the left, administrators on the right. */
export function layOut({ nodes, edges }: Pick<EscalationGraph, "nodes" | "edges">): Layout {
  const furthest = Math.max(0, ...nodes.map(({ distance }) => distance));
  const layers = Array.from({ length: furthest + 1 }, (_, far) =>
    nodes.filter(({ distance }) => distance === furthest - far),
  );
  const placed: PlacedNode[] = [];
  let x = 0;
  let height = 0;
  for (const layer of ordered(layers, edges)) {
    const columns = Math.max(1, Math.ceil(layer.length / tallest));
    const rows = Math.ceil(layer.length / columns);
    for (const [index, node] of layer.entries()) {
      const column = Math.floor(index / rows);
      const y = (index % rows) * (card.height + gap.down);
      placed.push({ node, x: x + column * (card.width + gap.within), y });
      height = Math.max(height, y + card.height);
    }
    x += columns * (card.width + gap.within) - gap.within + gap.across;
  }
  return { nodes: centred(placed, height), edges: [...edges], width: Math.max(0, x - gap.across), height };
}

/** Short columns stand in the middle of tall ones. */
function centred(placed: readonly PlacedNode[], height: number): PlacedNode[] {
  const bottom = new Map<number, number>();
  for (const { node, y } of placed)
    bottom.set(node.distance, Math.max(bottom.get(node.distance) ?? 0, y + card.height));
  return placed.map(({ node, x, y }) => ({
    node,
    x,
    y: y + (height - (bottom.get(node.distance) ?? height)) / 2,
  }));
}

/** The chosen nodes and everybody whom they can become on their ways. */
export function onTheWay(edges: readonly Edge[], chosen: ReadonlySet<string>): Set<string> {
  const seen = new Set(chosen);
  for (const id of seen) for (const { from, to } of edges) if (from === id) seen.add(to);
  return seen;
}

/** The node that lies nearest in a direction, for the arrow keys. */
export function neighbour(nodes: readonly PlacedNode[], from: string, key: string): string | undefined {
  return nearest(
    nodes.map(({ node, x, y }) => ({ id: node.id, x, y })),
    from,
    key,
  );
}
