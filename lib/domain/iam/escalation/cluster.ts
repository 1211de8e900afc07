import type { Estate } from "../account/estate";
import type { Exploration, StateNode } from "./explore";

/** Fewer alike than this are drawn one by one. */
const fewest = 3;
/** Refining ends by itself; a graph is never deeper than its longest path. */
const mostRounds = 12;

type Colours = ReadonlyMap<string, string>;

function firstColour(estate: Estate, { state, admin }: StateNode, distance: number): string {
  const principal = estate.principals.get(state.arn);
  return [principal?.account, principal?.kind, admin, distance, state.gained?.label ?? ""].join("|");
}

/** Numbers colours, so that they do not grow from round to round. */
function numbered(signatures: ReadonlyMap<string, string>): Map<string, string> {
  const numbers = new Map<string, string>();
  const colours = new Map<string, string>();
  for (const [key, signature] of signatures) {
    const number = numbers.get(signature) ?? String(numbers.size);
    numbers.set(signature, number);
    colours.set(key, number);
  }
  return colours;
}

function refined(nodes: readonly StateNode[], colours: Colours): Map<string, string> {
  const into = new Map<string, Set<string>>();
  const out = new Map<string, Set<string>>();
  for (const { key, edges } of nodes)
    for (const { method, next } of edges) {
      const [from, to] = [colours.get(key), colours.get(next)];
      if (to === undefined) continue;
      out.set(key, (out.get(key) ?? new Set()).add(`${method}>${to}`));
      into.set(next, (into.get(next) ?? new Set()).add(`${method}<${from}`));
    }
  const ways = ({ key, admin }: StateNode) => [...((admin ? into : out).get(key) ?? [])].sort().join();
  return numbered(new Map(nodes.map((node) => [node.key, `${colours.get(node.key)} ${ways(node)}`])));
}

/**
 * States that are alike: same account and kind, the same steps to states that are alike; administrators by who becomes
 * them. A set of fewer than three falls apart into single ones. Only states from or on a path are in it.
 */
export function clusters(estate: Estate, { nodes, distance }: Exploration): StateNode[][] {
  const into = new Set([...nodes.values()].flatMap(({ edges }) => edges.map(({ next }) => next)));
  const shown = [...nodes.values()].filter(
    ({ key, admin }) => distance.has(key) && (!admin || into.has(key)),
  );
  let colours = numbered(
    new Map(shown.map((node) => [node.key, firstColour(estate, node, distance.get(node.key) ?? 0)])),
  );
  for (let round = 0, before = 0; round < mostRounds; round++) {
    const size = new Set(colours.values()).size;
    if (size === before) break;
    before = size;
    colours = refined(shown, colours);
  }
  const alike = new Map<string, StateNode[]>();
  for (const node of shown) {
    const colour = colours.get(node.key) ?? "";
    alike.set(colour, [...(alike.get(colour) ?? []), node]);
  }
  return [...alike.values()].flatMap((members) =>
    members.length < fewest ? members.map((one) => [one]) : [members],
  );
}
