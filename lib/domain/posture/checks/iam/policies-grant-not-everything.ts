import { grantsEverything } from "@/lib/domain/iam/policy/grants-everything";
import { agree, type Check, perResource } from "../../check";
import { cloudformation } from "../../fix/cloudformation";
import { accountIam } from "../../iam/estate";
import { passIf } from "../../verdict";

export const check: Check = {
  id: "policies-grant-not-everything",
  title: "No policy of your own grants everything",
  principle: 1,
  layer: "identity",
  severity: "high",
  service: "iam",
  effortMinutes: 60,
  passes:
    "No customer managed policy in force and attached, and no inline policy, allows every action on every resource without a condition.",
  why: "Who holds such a policy is an administrator, whatever the policy is called.",
  references: [
    "iam_customer_attached_policy_no_administrative_privileges",
    "iam_inline_policy_no_administrative_privileges",
  ],
  frameworks: {
    cis7: "2.14",
    cis5: "1.15",
    fsbp: "IAM.1",
    wafr: "sec_permissions_least_privileges sec_permissions_continuous_reduction",
    nist: "RR-1 RR-2 PO-1 AC-1 AC-4 AC-6",
    soc2: "CC1.3 CC6.3",
    iso27001: "A.5.18 A.8.2",
  },
  fix: () => ({
    cli: `./bin/heptagon iam generate --principal PRINCIPAL --from AWSLogs   # the smallest policy that keeps the work going\naws iam list-policies --only-attached --scope Local`,
    terraform: `resource "aws_iam_policy" "least_privilege" {\n  name   = "least-privilege"\n  policy = file("generated.json")\n}`,
    cloudformation: cloudformation(
      "AWS::IAM::ManagedPolicy",
      {
        ManagedPolicyName: "least-privilege",
        PolicyDocument: {
          Version: "2012-10-17",
          Statement: [{ Effect: "Allow", Action: ["ACTIONS_USED"], Resource: ["RESOURCES_USED"] }],
        },
      },
      "The document is what `heptagon iam generate` prints.",
    ),
  }),
  failing: (failing, of) =>
    `${failing} of ${of} accounts ${agree(failing, "has", "have")} a policy of their own that grants everything`,
  judge: perResource("iam:authorization-details", ({ account }, world) => {
    const { principals, groups } = accountIam(world, account);
    const held = [...principals, ...groups].flatMap(({ policies }) => policies);
    const wide = held.filter(
      ({ arn, policy }) => !arn?.startsWith("arn:aws:iam::aws:") && grantsEverything(policy),
    );
    const names = [...new Set(wide.map(({ name }) => name))];
    return passIf(
      names.length === 0,
      "No policy of its own grants everything.",
      `${names.slice(0, 5).join(", ")}${names.length > 5 ? ` and ${names.length - 5} more` : ""} grants everything.`,
      { policies: names },
    );
  }),
};
