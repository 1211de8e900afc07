import { expect, it } from "vitest";
import { resource, statuses } from "../../testing/kit";
import { check } from "./build-no-secrets-in-environment";

it("passes and fails by what was collected, and says when it was not", () => {
  expect(
    statuses(check, [
      resource("codebuild:project", { environmentVariables: [{ name: "TOKEN", type: "SECRETS_MANAGER" }] }),
    ]),
  ).toEqual(["pass"]);
  expect(
    statuses(check, [
      resource("codebuild:project", { environmentVariables: [{ name: "TOKEN", type: "PLAINTEXT" }] }),
    ]),
  ).toEqual(["fail"]);
  expect(statuses(check, [resource("codebuild:project", {})])).toEqual(["not_assessed"]);
});
