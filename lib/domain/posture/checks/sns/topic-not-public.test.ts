import { expect, it } from "vitest";
import { resource, statuses } from "../../testing/kit";
import { check } from "./topic-not-public";

const topic = (Condition?: object) =>
  resource("sns:topic", {
    Policy: JSON.stringify({
      Statement: [{ Effect: "Allow", Principal: { AWS: "*" }, Action: "sns:Publish", Condition }],
    }),
  });

it("accepts the default policy, which names the owner in a condition, and no open one", () => {
  expect(statuses(check, [topic({ StringEquals: { "AWS:SourceOwner": "111122223333" } })])).toEqual(["pass"]);
  expect(statuses(check, [topic()])).toEqual(["fail"]);
  expect(statuses(check, [resource("sns:topic", {})])).toEqual(["not_assessed"]);
});
