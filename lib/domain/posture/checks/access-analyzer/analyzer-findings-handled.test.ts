import { expect, it } from "vitest";
import { denied, judged, resource, statuses } from "../../testing/kit";
import { check } from "./analyzer-findings-handled";

const analyzer = (count: number | undefined, status = "ACTIVE") =>
  resource("access-analyzer:analyzer", {
    status,
    type: "ACCOUNT",
    ActiveFindings:
      count === undefined
        ? undefined
        : { count, first: count > 0 ? [{ resource: "arn:aws:s3:::open" }] : [] },
  });

it("fails while findings wait, and names one", () => {
  expect(statuses(check, [analyzer(0)])).toEqual(["pass"]);
  const [finding] = judged(check, [analyzer(3)]);
  expect(finding).toMatchObject({
    status: "fail",
    reason: "3 findings wait, the first about arn:aws:s3:::open.",
  });
});

it("is silent on analyzers that do not look, and not assessed where findings were denied", () => {
  expect(statuses(check, [analyzer(undefined, "DISABLED")])).toEqual([]);
  expect(statuses(check, [analyzer(undefined)], [denied("access-analyzer:ListFindings")])).toEqual([
    "not_assessed",
  ]);
});
