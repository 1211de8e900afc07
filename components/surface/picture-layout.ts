import { nearest } from "@/components/ui/picture/nearest";
import type { Network, NetworkNode } from "./use-surface";

/** Everything is measured in the picture's own pixels; the canvas zooms. */
export const card = { width: 196, height: 76 } as const;
const gap = 12;
const head = 48;
const between = 96;
const collapsedHeight = 84;

type Box = { x: number; y: number; width: number; height: number };
export type PlacedGroup = Box & {
  id: string;
  name: string;
  tier: Network["groups"][number]["tier"];
  says: string;
  collapsed: boolean;
  nodes: number;
  reachable: number;
};
export type PlacedNode = Box & { node: NetworkNode };
/** `from` and `to` name what is drawn: a node, its group while that is collapsed, or the internet. */
export type Line = {
  id: string;
  from: string;
  to: string;
  kind: Network["edges"][number]["kind"];
  says: string;
};
export type Picture = {
  groups: PlacedGroup[];
  nodes: PlacedNode[];
  lines: Line[];
  width: number;
  height: number;
};

export const internetId = "internet";
const order = ["edge", "public", "private", "unknown"] as const;

/** Groups that are too full to be read at once; they begin collapsed. */
export function crowdedGroups({ groups, nodes }: Network): string[] {
  if (nodes.length <= 40) return [];
  return groups.filter(({ id }) => nodes.filter(({ group }) => group === id).length > 8).map(({ id }) => id);
}

function sizeOf(count: number, collapsed: boolean): { width: number; height: number; columns: number } {
  const columns = count > 4 ? 2 : 1;
  const width = columns * card.width + (columns + 1) * gap;
  if (collapsed || count === 0) return { width: card.width + 2 * gap, height: collapsedHeight, columns };
  const rows = Math.ceil(count / columns);
  return { width, height: head + rows * (card.height + gap), columns };
}

const gravity: Record<NetworkNode["status"], number> = {
  reachable: 0,
  not_assessed: 1,
  restricted: 2,
  inside: 3,
};

function placeGroup(
  group: Network["groups"][number],
  inside: readonly NetworkNode[],
  at: { x: number; y: number },
  collapsed: boolean,
): { group: PlacedGroup; nodes: PlacedNode[] } {
  const { width, height, columns } = sizeOf(inside.length, collapsed);
  const nodes = collapsed
    ? []
    : [...inside]
        .sort((a, b) => gravity[a.status] - gravity[b.status] || (a.name < b.name ? -1 : 1))
        .map((node, index) => ({
          node,
          ...card,
          x: at.x + gap + (index % columns) * (card.width + gap),
          y: at.y + head + Math.floor(index / columns) * (card.height + gap),
        }));
  const reachable = inside.filter(({ status }) => status === "reachable").length;
  return {
    group: { ...group, ...at, width, height, collapsed, nodes: inside.length, reachable },
    nodes,
  };
}

function linesOf(network: Network, shownAs: ReadonlyMap<string, string>): Line[] {
  const lines = new Map<string, Line>();
  for (const { from, to, kind, says } of network.edges) {
    const ends = { from: shownAs.get(from) ?? from, to: shownAs.get(to) ?? to };
    const id = `${ends.from} ${kind} ${ends.to}`;
    if (ends.from !== ends.to && !lines.has(id)) lines.set(id, { id, ...ends, kind, says });
  }
  return [...lines.values()];
}

/** Where everything stands: one column a tier, from the internet inwards, a box for each subnet. */
export function layOut(network: Network, collapsed: ReadonlySet<string>): Picture {
  const groups: PlacedGroup[] = [];
  const nodes: PlacedNode[] = [];
  let x = card.width + between;
  let height = 0;
  for (const tier of order) {
    const column = network.groups.filter((group) => group.tier === tier);
    let y = 0;
    let widest = 0;
    for (const group of column) {
      const inside = network.nodes.filter((node) => node.group === group.id);
      const placed = placeGroup(group, inside, { x, y }, collapsed.has(group.id) && inside.length > 0);
      groups.push(placed.group);
      nodes.push(...placed.nodes);
      y += placed.group.height + 2 * gap;
      widest = Math.max(widest, placed.group.width);
    }
    height = Math.max(height, y);
    if (column.length > 0) x += widest + between;
  }
  const shownAs = new Map(
    network.nodes.filter(({ group }) => collapsed.has(group)).map(({ id, group }) => [id, group]),
  );
  return { groups, nodes, lines: linesOf(network, shownAs), width: x - between, height };
}

/** The node that lies nearest in a direction, for the arrow keys. */
export function neighbour(nodes: readonly PlacedNode[], from: string, key: string): string | undefined {
  return nearest(
    nodes.map(({ node, x, y }) => ({ id: node.id, x, y })),
    from,
    key,
  );
}
