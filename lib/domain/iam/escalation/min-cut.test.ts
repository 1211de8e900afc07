import fc from "fast-check";
import { expect, it } from "vitest";
import { type FlowEdge, minimumCut } from "./min-cut";

function leads(edges: readonly FlowEdge[], starts: readonly number[], ends: readonly number[]): boolean {
  const seen = new Set(starts);
  for (const node of seen) for (const { from, to } of edges) if (from === node) seen.add(to);
  return ends.some((end) => seen.has(end));
}

/** The size of the smallest set of edges without which nothing leads anywhere, by trying all. */
function smallest(edges: readonly FlowEdge[], starts: readonly number[], ends: readonly number[]): number {
  let best = edges.length;
  for (let set = 0; set < 1 << edges.length; set++) {
    const kept = edges.filter((_, index) => !(set & (1 << index)));
    if (!leads(kept, starts, ends)) best = Math.min(best, edges.length - kept.length);
  }
  return best;
}

const node = fc.nat(5);
const problem = fc.record({
  edges: fc.array(fc.record({ from: node, to: node }), { maxLength: 9 }),
  starts: fc.uniqueArray(fc.nat(2), { minLength: 1 }),
  ends: fc.uniqueArray(fc.integer({ min: 3, max: 5 }), { minLength: 1 }),
});

it("leaves no way, and no smaller set of edges does", () => {
  fc.assert(
    fc.property(problem, ({ edges, starts, ends }) => {
      const cut = minimumCut(6, edges, { starts, ends });
      const rest = edges.filter((_, index) => !cut.includes(index));
      expect(leads(rest, starts, ends)).toBe(false);
      expect(cut.length).toBe(smallest(edges, starts, ends));
    }),
  );
});

it("cuts where many ways meet", () => {
  const edges = [0, 1, 2].map((from) => ({ from, to: 3 }));
  expect(minimumCut(5, [...edges, { from: 3, to: 4 }], { starts: [0, 1, 2], ends: [4] })).toEqual([3]);
});
