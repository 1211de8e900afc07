import { expect, it } from "vitest";
import { resource, statuses } from "../../testing/kit";
import { check } from "./build-source-without-credentials";

it("passes and fails by what was collected, and says when it was not", () => {
  expect(
    statuses(check, [resource("codebuild:project", { source: { location: "https://github.com/a/b" } })]),
  ).toEqual(["pass"]);
  expect(
    statuses(check, [
      resource("codebuild:project", { source: { location: "https://user:pass@github.com/a/b" } }),
    ]),
  ).toEqual(["fail"]);
  expect(statuses(check, [resource("codebuild:project", {})])).toEqual(["not_assessed"]);
});
