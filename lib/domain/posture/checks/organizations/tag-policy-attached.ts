import { agree, type Check, perResource } from "../../check";
import { cloudformation } from "../../fix/cloudformation";
import { rootOf } from "../../fix/organisation-root";
import { collectedTypes } from "../../policy/organisation-types";
import { collected, NotCollected, passIf } from "../../verdict";

export const check: Check = {
  id: "tag-policy-attached",
  title: "A tag policy says how things are named",
  principle: 4,
  layer: "governance",
  severity: "low",
  service: "organizations",
  effortMinutes: 30,
  passes: "A policy of type TAG_POLICY is attached to the root, a unit or an account.",
  why: "Who owns a machine, and what it is for, is known from tags or not at all.",
  references: ["organizations_tags_policies_enabled_and_attached"],
  frameworks: { nist: "RM-1 PO-3 OV-3", iso27001: "A.5.13" },
  fix: ({ config }) => ({
    cli: `aws organizations enable-policy-type --root-id ${rootOf(config)} --policy-type TAG_POLICY\npolicy=$(aws organizations create-policy --name tag-policy-attached --type TAG_POLICY --description "tag-policy-attached" --content '{"tags":{"owner":{"tag_key":{"@@assign":"owner"}}}}' --query Policy.PolicySummary.Id --output text)\naws organizations attach-policy --policy-id $policy --target-id ${rootOf(config)}`,
    terraform: `resource "aws_organizations_policy" "this" {\n  name    = "tag-policy-attached"\n  type    = "TAG_POLICY"\n  content = file("policy.json")\n}`,
    cloudformation: cloudformation("AWS::Organizations::Policy", {
      Name: "tags",
      Type: "TAG_POLICY",
      TargetIds: ["ROOT"],
      Content: { tags: { owner: { tag_key: { "@@assign": "owner" } } } },
    }),
  }),
  failing: (failing, of) =>
    `${failing} of ${of} organisations ${agree(failing, "has", "have")} no such policy attached`,
  judge: perResource("organizations:organization", ({ config }) => {
    if (collected(config.Organization, "organizations:DescribeOrganization") === null) return null;
    if (!collectedTypes(config).has("TAG_POLICY")) throw new NotCollected("organizations:ListPolicies");
    const attached = (config.Policies ?? []).filter(
      ({ Type, Targets }) => Type === "TAG_POLICY" && (Targets ?? []).length > 0,
    );
    return passIf(
      attached.length > 0,
      `${attached.map(({ Name }) => Name).join(", ")} is attached.`,
      "No such policy is attached.",
    );
  }),
};
