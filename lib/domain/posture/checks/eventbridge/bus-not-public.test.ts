import { expect, it } from "vitest";
import { resource, statuses } from "../../testing/kit";
import { check } from "./bus-not-public";

it("passes and fails by what was collected, and says when it was not", () => {
  expect(statuses(check, [resource("eventbridge:bus", { Policy: null })])).toEqual(["pass"]);
  expect(
    statuses(check, [
      resource("eventbridge:bus", {
        Policy: { Statement: [{ Effect: "Allow", Principal: "*", Action: "events:PutEvents" }] },
      }),
    ]),
  ).toEqual(["fail"]);
  expect(statuses(check, [resource("eventbridge:bus", {})])).toEqual(["not_assessed"]);
});
