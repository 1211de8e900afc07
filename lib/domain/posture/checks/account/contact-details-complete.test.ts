import { expect, it } from "vitest";
import { resource, statuses } from "../../testing/kit";
import { check } from "./contact-details-complete";

const contact = (ContactMembers: string[] | null | undefined) =>
  resource("account:contact", { ContactMembers });

it("asks for name, address and number", () => {
  const all = ["AddressLine1", "City", "CountryCode", "FullName", "PhoneNumber", "PostalCode"];
  expect(statuses(check, [contact(all)])).toEqual(["pass"]);
  expect(statuses(check, [contact(all.filter((one) => one !== "PhoneNumber"))])).toEqual(["fail"]);
  expect(statuses(check, [contact(null)])).toEqual(["fail"]);
  expect(statuses(check, [contact(undefined)])).toEqual(["not_assessed"]);
});
