import { expect, it } from "vitest";
import { sparseLines } from "./sparse-lines";

it("passes on one line in each stretch of time", () => {
  let now = 0;
  const said: string[] = [];
  const say = sparseLines(
    (line) => said.push(line),
    2_000,
    () => now,
  );
  for (const at of [100, 2_000, 2_500, 3_900, 4_000]) {
    now = at;
    say(`at ${at}`);
  }
  expect(said).toEqual(["at 2000", "at 4000"]);
});
