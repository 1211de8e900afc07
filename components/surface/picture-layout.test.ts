import { describe, expect, it } from "vitest";
import { crowdedGroups, layOut, neighbour } from "./picture-layout";
import type { Network } from "./use-surface";

function network(count: number): Network {
  const nodes = Array.from({ length: count }, (_, index) => ({
    id: `n${index}`,
    name: `machine-${index}`,
    kind: "machine",
    group: index % 2 === 0 ? "a" : "b",
    status: index === 1 ? ("reachable" as const) : ("inside" as const),
    severity: null,
    says: "",
    protections: [],
  }));
  return {
    id: "vpc-1",
    name: "main",
    account: "111122223333",
    region: "eu-west-1",
    groups: [
      { id: "edge", name: "Edge", tier: "edge", says: "" },
      { id: "a", name: "a", tier: "public", says: "" },
      { id: "b", name: "b", tier: "private", says: "" },
    ],
    nodes,
    edges: [
      { from: "internet", to: "n1", kind: "internet", says: "" },
      { from: "n1", to: "n0", kind: "may reach", says: "" },
      { from: "n3", to: "n0", kind: "may reach", says: "" },
    ],
  };
}

describe("the picture of a network", () => {
  it("draws tiers from left to right and lets no two things overlap", () => {
    const { groups, nodes } = layOut(network(30), new Set());
    const x = (id: string) => groups.find((group) => group.id === id)?.x ?? 0;
    expect(x("edge")).toBeLessThan(x("a"));
    expect(x("a")).toBeLessThan(x("b"));
    const places = new Set(nodes.map((one) => `${one.x} ${one.y}`));
    expect(places.size).toBe(30);
    for (const one of nodes) {
      const box = groups.find(({ id }) => id === one.node.group);
      expect(one.x + one.width).toBeLessThanOrEqual((box?.x ?? 0) + (box?.width ?? 0));
      expect(one.y + one.height).toBeLessThanOrEqual((box?.y ?? 0) + (box?.height ?? 0));
    }
  });

  it("collapses crowded groups of a large network, and draws their lines to the group, once", () => {
    expect(crowdedGroups(network(20))).toEqual([]);
    const large = network(200);
    expect(crowdedGroups(large)).toEqual(["a", "b"]);
    const { nodes, lines, groups } = layOut(large, new Set(["a", "b"]));
    expect(nodes).toEqual([]);
    expect(lines.map(({ from, to }) => [from, to])).toEqual([
      ["internet", "b"],
      ["b", "a"],
    ]);
    expect(groups.find(({ id }) => id === "b")).toMatchObject({ nodes: 100, reachable: 1, collapsed: true });
  });

  it("finds the neighbour in a direction", () => {
    const { nodes } = layOut(network(8), new Set());
    expect(neighbour(nodes, "n0", "ArrowDown")).toBe("n2");
    expect(neighbour(nodes, "n0", "ArrowLeft")).toBeUndefined();
    expect(neighbour(nodes, "n0", "ArrowRight")).toBe("n1");
    expect(neighbour(nodes, "n0", "x")).toBeUndefined();
  });
});
