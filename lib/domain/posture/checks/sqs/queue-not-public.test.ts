import { expect, it } from "vitest";
import { resource, statuses } from "../../testing/kit";
import { check } from "./queue-not-public";

it("passes and fails by what was collected, and says when it was not", () => {
  expect(statuses(check, [resource("sqs:queue", { Policy: null })])).toEqual(["pass"]);
  expect(
    statuses(check, [
      resource("sqs:queue", {
        Policy: { Statement: [{ Effect: "Allow", Principal: "*", Action: "sqs:SendMessage" }] },
      }),
    ]),
  ).toEqual(["fail"]);
  expect(statuses(check, [resource("sqs:queue", {})])).toEqual(["not_assessed"]);
});
