import { z } from "zod";
import { agree, type Check, perResource } from "../../check";
import { cloudformation } from "../../fix/cloudformation";
import { rootOf } from "../../fix/organisation-root";
import { collectedTypes } from "../../policy/organisation-types";
import { collected, fail, NotCollected, pass } from "../../verdict";

const noOperators = "@@operators_allowed_for_child_policies";

const optingOut = z.object({
  services: z.object({
    default: z.object({
      opt_out_policy: z.object({
        "@@assign": z.literal("optOut"),
        [noOperators]: z.tuple([z.literal("@@none")]),
      }),
    }),
  }),
});

/** The policy to attach, as AWS's own example has it: out of all services, for everybody below. */
const everything = {
  services: { default: { opt_out_policy: { "@@assign": "optOut", [noOperators]: ["@@none"] } } },
};

export const check: Check = {
  id: "ai-opt-out-policy",
  title: "The organisation opts out of AI training",
  principle: 4,
  layer: "governance",
  severity: "medium",
  service: "organizations",
  effortMinutes: 30,
  passes:
    "A policy of type AISERVICES_OPT_OUT_POLICY that opts all services out, and lets nobody below opt in again, is attached to the root, a unit or an account.",
  why: "Without it, AWS may keep what some AI services are given, and use it to make them better.",
  references: ["organizations_opt_out_ai_services_policy"],
  frameworks: { nist: "RM-1 RR-1 RR-2 PO-3" },
  fix: ({ config }) => {
    const root = rootOf(config);
    const content = JSON.stringify(everything);
    return {
      cli: `aws organizations enable-policy-type --root-id ${root} --policy-type AISERVICES_OPT_OUT_POLICY\naws organizations create-policy --name ai-opt-out-policy --type AISERVICES_OPT_OUT_POLICY --description "No AI service learns from us" --content '${content}'\n# with the Id that this answers:\naws organizations attach-policy --target-id ${root} --policy-id ID_OF_THE_POLICY`,
      terraform: `resource "aws_organizations_policy" "no_learning" {\n  name    = "ai-opt-out-policy"\n  type    = "AISERVICES_OPT_OUT_POLICY"\n  content = jsonencode(${content})\n}\n\nresource "aws_organizations_policy_attachment" "no_learning" {\n  policy_id = aws_organizations_policy.no_learning.id\n  target_id = "${root}"\n}`,
      cloudformation: cloudformation("AWS::Organizations::Policy", {
        Name: "ai-opt-out-policy",
        Type: "AISERVICES_OPT_OUT_POLICY",
        Content: everything,
        TargetIds: [root],
      }),
    };
  },
  failing: (failing, of) =>
    `${failing} of ${of} organisations ${agree(failing, "has", "have")} no such policy attached`,
  judge: perResource("organizations:organization", ({ config }) => {
    if (collected(config.Organization, "organizations:DescribeOrganization") === null) return null;
    if (!collectedTypes(config).has("AISERVICES_OPT_OUT_POLICY"))
      throw new NotCollected("organizations:ListPolicies");
    const attached = (config.Policies ?? []).filter(
      ({ Type, Targets }) => Type === "AISERVICES_OPT_OUT_POLICY" && (Targets ?? []).length > 0,
    );
    if (attached.length === 0) return fail("No such policy is attached.");
    const names = (policies: typeof attached) => policies.map(({ Name }) => Name).join(", ");
    const complete = attached.filter(({ Content }) => optingOut.safeParse(Content).success);
    if (complete.length > 0) return pass(`${names(complete)} is attached.`);
    for (const { Content } of attached) collected(Content, "organizations:DescribePolicy");
    return fail(`${names(attached)} does not opt out of every service for everybody below.`);
  }),
};
