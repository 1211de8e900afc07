import { expect, it } from "vitest";
import { resource, statuses } from "../../testing/kit";
import { check } from "./security-contact";

const contact = (Security: { EmailAddress: string } | null | undefined) =>
  resource("account:contact", { Security });

it("asks for a contact", () => {
  expect(statuses(check, [contact({ EmailAddress: "security@example.com" })])).toEqual(["pass"]);
  expect(statuses(check, [contact(null)])).toEqual(["fail"]);
  expect(statuses(check, [contact(undefined)])).toEqual(["not_assessed"]);
});
