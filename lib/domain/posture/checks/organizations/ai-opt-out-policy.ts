import { agree, type Check, perResource } from "../../check";
import { collectedTypes } from "../../policy/organisation-types";
import { collected, NotCollected, passIf } from "../../verdict";

export const check: Check = {
  id: "ai-opt-out-policy",
  title: "The organisation opts out of AI training",
  principle: 4,
  layer: "governance",
  severity: "medium",
  service: "organizations",
  effortMinutes: 30,
  passes: "A policy of type AISERVICES_OPT_OUT_POLICY is attached to the root, a unit or an account.",
  why: "Without it, AWS may keep what some AI services are given, and use it to make them better.",
  references: ["organizations_opt_out_ai_services_policy"],
  frameworks: { nist: "RM-1 RR-1 RR-2 PO-3" },
  fix: () => ({
    cli: `aws organizations enable-policy-type --root-id ROOT --policy-type AISERVICES_OPT_OUT_POLICY\naws organizations create-policy --name ai-opt-out-policy --type AISERVICES_OPT_OUT_POLICY --description "ai-opt-out-policy" --content file://policy.json`,
    terraform: `resource "aws_organizations_policy" "this" {\n  name    = "ai-opt-out-policy"\n  type    = "AISERVICES_OPT_OUT_POLICY"\n  content = file("policy.json")\n}`,
  }),
  failing: (failing, of) =>
    `${failing} of ${of} organisations ${agree(failing, "has", "have")} no such policy attached`,
  judge: perResource("organizations:organization", ({ config }) => {
    if (collected(config.Organization, "organizations:DescribeOrganization") === null) return null;
    if (!collectedTypes(config).has("AISERVICES_OPT_OUT_POLICY"))
      throw new NotCollected("organizations:ListPolicies");
    const attached = (config.Policies ?? []).filter(
      ({ Type, Targets }) => Type === "AISERVICES_OPT_OUT_POLICY" && (Targets ?? []).length > 0,
    );
    return passIf(
      attached.length > 0,
      `${attached.map(({ Name }) => Name).join(", ")} is attached.`,
      "No such policy is attached.",
    );
  }),
};
