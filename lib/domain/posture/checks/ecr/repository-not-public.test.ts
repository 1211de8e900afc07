import { expect, it } from "vitest";
import { resource, statuses } from "../../testing/kit";
import { check } from "./repository-not-public";

it("passes and fails by what was collected, and says when it was not", () => {
  expect(statuses(check, [resource("ecr:repository", { policyText: null })])).toEqual(["pass"]);
  expect(
    statuses(check, [
      resource("ecr:repository", {
        policyText: { Statement: [{ Effect: "Allow", Principal: "*", Action: "ecr:BatchGetImage" }] },
      }),
    ]),
  ).toEqual(["fail"]);
  expect(
    statuses(check, [
      resource("ecr:repository", {
        policyText: {
          Statement: [{ Effect: "Allow", Principal: { AWS: "111122223333" }, Action: "ecr:BatchGetImage" }],
        },
      }),
    ]),
  ).toEqual(["pass"]);
  expect(statuses(check, [resource("ecr:repository", {})])).toEqual(["not_assessed"]);
});
