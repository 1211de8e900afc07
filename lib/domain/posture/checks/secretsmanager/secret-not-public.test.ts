import { expect, it } from "vitest";
import { resource, statuses } from "../../testing/kit";
import { check } from "./secret-not-public";

const secret = (ResourcePolicy: string | null | undefined) =>
  resource("secretsmanager:secret", { ResourcePolicy });
const open = { Effect: "Allow", Principal: "*", Action: "secretsmanager:GetSecretValue", Resource: "*" };

it("reads the policy", () => {
  expect(statuses(check, [secret(null)])).toEqual(["pass"]);
  expect(statuses(check, [secret(JSON.stringify({ Statement: [open] }))])).toEqual(["fail"]);
  expect(statuses(check, [secret(undefined)])).toEqual(["not_assessed"]);
});
