import { agree, type Check, perResource } from "../../check";
import { collected, passIf } from "../../verdict";

export const check: Check = {
  id: "security-contact",
  title: "AWS knows whom to call about security",
  principle: 7,
  layer: "governance",
  severity: "medium",
  service: "account",
  effortMinutes: 5,
  passes: "A security contact with an e-mail address is registered.",
  why: "When AWS sees a leaked key or an abused machine, minutes count, and the owner's inbox is not read at night.",
  references: ["account_security_contact_information_is_registered"],
  frameworks: {
    cis7: "2.3",
    cis5: "1.2",
    fsbp: "Account.1",
    wafr: "sec_incident_response_identify_personnel sec_permissions_emergency_process",
    pci4: "A1.2.3",
    iso27001: "A.5.5",
  },
  fix: ({ account }) => ({
    cli: `aws account put-alternate-contact --account-id ${account} --alternate-contact-type SECURITY --name "Security team" --title Security --email-address security@THE_DOMAIN --phone-number THE_NUMBER`,
    terraform: `resource "aws_account_alternate_contact" "security" {\n  account_id             = "${account}"\n  alternate_contact_type = "SECURITY"\n  name                   = "Security team"\n  title                  = "Security"\n  email_address          = "security@THE_DOMAIN"\n  phone_number           = "THE_NUMBER"\n}`,
    cloudformation: null,
  }),
  failing: (failing, of) =>
    `${failing} of ${of} accounts ${agree(failing, "has", "have")} no security contact`,
  judge: perResource("account:contact", ({ config }) => {
    const contact = collected(config.Security, "account:GetAlternateContact");
    return passIf(
      Boolean(contact?.EmailAddress),
      "A security contact is registered.",
      "No security contact is registered.",
      {
        registered: contact !== null,
      },
    );
  }),
};
