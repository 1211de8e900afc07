import { agree, type Check, perResource } from "../../check";
import { collected, passIf } from "../../verdict";

/** What AWS asks for when an account is opened. */
const needed = ["FullName", "AddressLine1", "City", "CountryCode", "PhoneNumber"];

export const check: Check = {
  id: "contact-details-complete",
  title: "AWS can reach whoever owns the account",
  principle: 1,
  layer: "governance",
  severity: "medium",
  service: "account",
  effortMinutes: 10,
  passes:
    "The account's own contact names a person or company, an address and a telephone number. Whether they are still right, only people can say.",
  why: "Before AWS closes an abused account it writes and calls. A number that nobody answers turns a warning into an outage.",
  references: ["account_maintain_current_contact_details"],
  frameworks: {
    cis7: "2.2",
    cis5: "1.1",
    wafr: "sec_permissions_emergency_process sec_incident_response_identify_personnel",
    iso27001: "A.5.5",
  },
  fix: ({ account }) => ({
    cli: `aws account get-contact-information --account-id ${account}\naws account put-contact-information --account-id ${account} --contact-information file://contact.json`,
    terraform: `resource "aws_account_primary_contact" "this" {\n  account_id     = "${account}"\n  full_name      = "NAME"\n  company_name   = "COMPANY"\n  address_line_1 = "STREET"\n  city           = "CITY"\n  postal_code    = "CODE"\n  country_code   = "CC"\n  phone_number   = "NUMBER"\n}`,
    cloudformation: null,
  }),
  failing: (failing, of) =>
    `${failing} of ${of} accounts ${agree(failing, "has", "have")} gaps in their contact`,
  judge: perResource("account:contact", ({ config }) => {
    const filled = collected(config.ContactMembers, "account:GetContactInformation") ?? [];
    const missing = needed.filter((member) => !filled.includes(member));
    return passIf(
      missing.length === 0,
      "Name, address and telephone number are there.",
      `Missing: ${missing.join(", ")}.`,
      { filled },
    );
  }),
};
