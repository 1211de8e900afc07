import { expect, it } from "vitest";
import { radarPath, radarPoint } from "./radar-shape";

const centre = { x: 100, y: 100 };

it("starts at the top and goes clockwise", () => {
  expect(radarPoint(0, 1, centre, 50)).toEqual({ x: 100, y: 50 });
  expect(radarPoint(1, 1, centre, 50).x).toBeGreaterThan(100);
  expect(radarPoint(6, 1, centre, 50).x).toBeLessThan(100);
  expect(radarPoint(3, 0, centre, 50)).toEqual(centre);
});

it("closes through seven scores", () => {
  const { path, closed } = radarPath([50, 50, 50, 50, 50, 50, 50], centre, 50);
  expect(closed).toBe(true);
  expect(path).toMatch(/^M100 75(L[\d.]+ [\d.]+){6}Z$/);
});

it("breaks at a missing score instead of falling to the middle", () => {
  const { path, closed } = radarPath([50, 50, null, 50, 50, 50, 50], centre, 50);
  expect(closed).toBe(false);
  expect(path.match(/M/g)).toHaveLength(2);
  expect(path.endsWith("L100 75")).toBe(true);
});
