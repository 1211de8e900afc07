import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { random } from "./random";

describe("random", () => {
  it("gives the same sequence for the same seed and another for another", () => {
    const draw = (seed: string) => Array.from({ length: 20 }, random(seed).next.bind(random(seed)));
    expect(draw("7:people")).toEqual(draw("7:people"));
    expect(draw("7:people")).not.toEqual(draw("8:people"));
  });

  it("stays in its bounds", () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 0, max: 50 }), (seed, span) => {
        const from = random(seed);
        const drawn = from.between(3, 3 + span);
        return drawn >= 3 && drawn <= 3 + span && from.next() < 1 && from.hex(5).length === 5;
      }),
    );
  });

  it("is spread evenly", () => {
    const from = random("even");
    const counts = [0, 0, 0, 0];
    for (let i = 0; i < 40_000; i++) counts[from.below(4)] = (counts[from.below(4)] ?? 0) + 1;
    for (const count of counts) expect(count).toBeGreaterThan(8000);
  });
});
