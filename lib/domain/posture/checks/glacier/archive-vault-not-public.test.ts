import { expect, it } from "vitest";
import { resource, statuses } from "../../testing/kit";
import { check } from "./archive-vault-not-public";

const vault = (Principal: unknown) =>
  resource("glacier:vault", {
    Policy: { Statement: [{ Effect: "Allow", Principal, Action: "glacier:InitiateJob", Resource: "*" }] },
  });

it("fails a vault whose policy lets everyone in", () => {
  expect(statuses(check, [vault("*")])).toEqual(["fail"]);
  expect(statuses(check, [vault({ AWS: "111122223333" })])).toEqual(["pass"]);
  expect(statuses(check, [resource("glacier:vault", { Policy: null })])).toEqual(["pass"]);
  expect(statuses(check, [resource("glacier:vault", {})])).toEqual(["not_assessed"]);
});
