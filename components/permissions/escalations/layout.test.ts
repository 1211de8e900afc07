import { expect, it } from "vitest";
import { layOut, neighbour, onTheWay } from "./layout";

const node = (id: string, distance: number) => ({
  id,
  members: [id],
  gained: null,
  account: "111122223333",
  kind: "role" as const,
  admin: distance === 0,
  distance,
});
const edge = (from: string, to: string) => ({ id: `${from}-${to}`, from, to, methods: [], cut: false });
const nodes = [node("admin", 0), node("a", 1), node("b", 1), node("far", 2)];
const edges = [edge("a", "admin"), edge("b", "admin"), edge("far", "a")];

it("places those who are further away to the left, and nobody on top of another", () => {
  const { nodes: placed } = layOut({ nodes, edges });
  const at = (id: string) => placed.find((one) => one.node.id === id)?.x ?? Number.NaN;
  expect(at("far")).toBeLessThan(at("a"));
  expect(at("a")).toBe(at("b"));
  expect(at("b")).toBeLessThan(at("admin"));
  expect(new Set(placed.map(({ x, y }) => `${x} ${y}`)).size).toBe(4);
});

it("sets a thousand side by side instead of on top of each other", () => {
  const crowd = Array.from({ length: 1_000 }, (_, index) => node(`n${index}`, 1));
  const { height, width } = layOut({ nodes: [node("admin", 0), ...crowd], edges: [] });
  expect(height).toBeLessThan(2_000);
  expect(width).toBeGreaterThan(4_000);
});

it("follows ways onwards only", () => {
  expect([...onTheWay(edges, new Set(["far"]))]).toEqual(["far", "a", "admin"]);
  expect([...onTheWay(edges, new Set(["b"]))]).toEqual(["b", "admin"]);
});

it("walks by arrow keys", () => {
  const { nodes: placed } = layOut({ nodes, edges });
  expect(neighbour(placed, "a", "ArrowRight")).toBe("admin");
  expect(neighbour(placed, "far", "ArrowLeft")).toBeUndefined();
});
