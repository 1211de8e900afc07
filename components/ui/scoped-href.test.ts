import { expect, it } from "vitest";
import { withScope } from "./scoped-href";

const current = new URLSearchParams("accounts=111122223333&range=7d&severity=high&finding=1");

it("keeps the scope and nothing else of the page", () => {
  expect(withScope("/principles", {}, current)).toBe("/principles?accounts=111122223333&range=7d");
});

it("lets the link say otherwise, and leaves out what is undefined", () => {
  expect(withScope("/findings", { principle: 5, accounts: "444455556666", check: undefined }, current)).toBe(
    "/findings?principle=5&accounts=444455556666&range=7d",
  );
  expect(withScope("/findings", { accounts: undefined, range: undefined }, current)).toBe("/findings");
});
