import { agree, type Check, perResource } from "../../check";
import { collected, fail, passIf } from "../../verdict";

export const check: Check = {
  id: "administration-delegated",
  title: "Services are run for the organisation from members, by active ones",
  principle: 1,
  layer: "governance",
  severity: "medium",
  service: "organizations",
  effortMinutes: 60,
  passes:
    "At least one member account is delegated administrator, and each that is belongs to the organisation and is active. It is judged in the management account.",
  why: "No organisation policy binds the management account: the less happens there, the less can go wrong there. A delegate that was closed or lost keeps its powers until they are taken back.",
  references: ["organizations_delegated_administrators"],
  frameworks: { cis7: "2.1.5 2.1.6", nist: "RM-1 RR-1 RR-2 PO-3 OV-3 AM-6" },
  fix: ({ config }) => {
    const delegates = config.DelegatedAdministrators as { Id?: string; Status?: string }[] | undefined;
    const stale = delegates?.find(({ Status }) => Status !== undefined && Status !== "ACTIVE")?.Id;
    return {
      cli: stale
        ? `aws organizations list-delegated-services-for-account --account-id ${stale}\naws organizations deregister-delegated-administrator --account-id ${stale} --service-principal THE_SERVICE_FROM_ABOVE`
        : "aws organizations register-delegated-administrator --account-id SECURITY_ACCOUNT --service-principal guardduty.amazonaws.com",
      terraform: `resource "aws_organizations_delegated_administrator" "guardduty" {\n  account_id        = var.security_account\n  service_principal = "guardduty.amazonaws.com"\n}`,
      cloudformation: null,
    };
  },
  failing: (failing, of) =>
    `${failing} of ${of} organisations ${agree(failing, "delegates", "delegate")} nothing, or to accounts that are gone`,
  judge: perResource("organizations:organization", ({ config }) => {
    if (config.Organization === null) return null;
    const delegates = collected(config.DelegatedAdministrators, "organizations:ListDelegatedAdministrators");
    if (!delegates || delegates.length === 0)
      return fail("The management account runs every service itself.", { delegates: [] });
    const members = collected(config.Accounts, "organizations:ListAccounts") ?? [];
    const active = new Set(members.filter(({ Status }) => Status === "ACTIVE").map(({ Id }) => Id));
    const stray = delegates
      .filter(({ Id }) => !active.has(Id))
      .map(({ Id, Name }) => `${Name ?? ""} ${Id}`.trim());
    return passIf(
      stray.length === 0,
      `${delegates.length} members run services for the organisation.`,
      `${stray.join(", ")} ${agree(stray.length, "is", "are")} delegated to and no active member.`,
      { delegates },
    );
  }),
};
