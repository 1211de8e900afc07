import { expect, it } from "vitest";
import { counted, scoreWords } from "./score-words";

it("says scores in whole points, and no score as none", () => {
  expect([66.4, 66.5, 0, null].map(scoreWords)).toEqual(["66", "67", "0", "–"]);
});

it("counts", () => {
  expect(counted(1, "finding")).toBe("1 finding");
  expect(counted(1_204, "finding")).toBe("1,204 findings");
  expect(counted(2, "person", "people")).toBe("2 people");
});
