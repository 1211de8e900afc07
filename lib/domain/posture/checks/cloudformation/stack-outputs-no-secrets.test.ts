import { expect, it } from "vitest";
import { judged, resource, statuses } from "../../testing/kit";
import { check } from "./stack-outputs-no-secrets";

const stack = (Outputs: { OutputKey: string; Secret: string | null }[] | undefined) =>
  resource("cloudformation:stack", { StackStatus: "CREATE_COMPLETE", Outputs });

it("names the outputs", () => {
  expect(statuses(check, [stack([]), stack([{ OutputKey: "Url", Secret: null }])])).toEqual(["pass", "pass"]);
  expect(
    judged(check, [stack([{ OutputKey: "DbPassword", Secret: "value named as a secret" }])])[0],
  ).toMatchObject({
    status: "fail",
    reason: "These seem to hold secrets: DbPassword.",
  });
  expect(statuses(check, [stack(undefined)])).toEqual(["not_assessed"]);
});
