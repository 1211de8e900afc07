import { expect, it } from "vitest";
import { activity, burst } from "../../activity/testing";
import { judgedWith, resource } from "../../testing/kit";
import { check } from "./nobody-tries-out-models";

const probing = burst({ distinct: 5, calls: ["bedrock:InvokeModel", "bedrock:ListFoundationModels"] });

it("names who probes", () => {
  const [finding] = judgedWith(check, activity({ modelCalls: [probing] }), []);
  expect(finding).toMatchObject({
    status: "fail",
    reason: expect.stringContaining("ci-legacy made 5 different calls that probe or use language models"),
  });
});

it("passes on silence, and is not assessed without events", () => {
  expect(judgedWith(check, activity({}), [])[0]?.status).toBe("pass");
  expect(judgedWith(check, undefined, [resource("iam:user", {})])[0]?.status).toBe("not_assessed");
});
