import { expect, it } from "vitest";
import { lintSentence, places, riskWords } from "./words";

const problem = (severity: "error" | "warning" | "info") => ({ severity });

it("says whether IAM would take it", () => {
  expect(lintSentence({ ok: false, problems: [problem("error")], risks: [] })).toBe(
    "IAM would refuse it: 1 error",
  );
  expect(
    lintSentence({
      ok: true,
      problems: [problem("warning"), problem("warning"), problem("info")],
      risks: [],
    }),
  ).toBe("IAM would take it; 2 warnings, 1 hint");
  expect(lintSentence({ ok: true, problems: [], risks: [] })).toMatch(/nothing to remark$/);
});

it("names places and harm", () => {
  expect(places("{\n  x", 4)).toBe("line 2, column 3");
  expect(riskWords({ risk: "data exfiltration", actions: ["s3:GetObject"] })).toBe(
    "Data exfiltration: 1 action, such as s3:GetObject",
  );
});
