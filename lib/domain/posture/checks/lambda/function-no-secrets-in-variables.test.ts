import { expect, it } from "vitest";
import { judged, resource, statuses } from "../../testing/kit";
import { check } from "./function-no-secrets-in-variables";

const lambda = (EnvironmentVariables: { name: string; secret: string | null }[] | undefined) =>
  resource("lambda:function", { EnvironmentVariables });

it("names the variables", () => {
  expect(statuses(check, [lambda([{ name: "STAGE", secret: null }]), lambda([])])).toEqual(["pass", "pass"]);
  const two = [
    { name: "DB_PASSWORD", secret: "value named as a secret" },
    { name: "STAGE", secret: null },
  ];
  expect(judged(check, [lambda(two)])[0]?.reason).toBe("These seem to hold secrets: DB_PASSWORD.");
  expect(statuses(check, [lambda(undefined)])).toEqual(["not_assessed"]);
});
