import { expect, it } from "vitest";
import { judged, resource, statuses } from "../../testing/kit";
import { check } from "./job-no-secrets-in-arguments";

it("names the arguments that look like secrets", () => {
  expect(statuses(check, [resource("glue:job", { SecretArguments: [] })])).toEqual(["pass"]);
  const [finding] = judged(check, [resource("glue:job", { SecretArguments: ["--db_password"] })]);
  expect(finding).toMatchObject({ status: "fail", reason: expect.stringContaining("--db_password") });
  expect(statuses(check, [resource("glue:job", {})])).toEqual(["not_assessed"]);
});
