import { agree, type Check, perResource } from "../../check";
import { cloudformation } from "../../fix/cloudformation";
import { accountIam } from "../../iam/estate";
import { administers, mayDo } from "../../iam/powers";
import { passIf } from "../../verdict";

const named = 5;

export const check: Check = {
  id: "roles-passed-narrowly",
  title: "Roles are passed by name",
  principle: 1,
  layer: "identity",
  severity: "high",
  service: "iam",
  effortMinutes: 30,
  passes:
    "No user or role of the account, administrators apart, may pass just any role to a service (iam:PassRole), evaluated under boundary, denies and organisation policies.",
  why: "Who may pass any role to a machine or function of theirs has the permissions of every role.",
  references: ["iam_no_custom_policy_permissive_role_assumption"],
  frameworks: { nist: "RR-1 PO-1" },
  fix: ({ account }) => {
    const policy = {
      Version: "2012-10-17",
      Statement: [
        {
          Effect: "Allow",
          Action: "iam:PassRole",
          Resource: `arn:aws:iam::${account}:role/workloads/*`,
          Condition: { StringEquals: { "iam:PassedToService": "lambda.amazonaws.com" } },
        },
      ],
    };
    return {
      cli: `# in place of iam:PassRole on "*":\naws iam create-policy --policy-name pass-workload-roles --policy-document '${JSON.stringify(policy)}'`,
      terraform: `resource "aws_iam_policy" "pass_workload_roles" {\n  name   = "pass-workload-roles"\n  policy = jsonencode(${JSON.stringify(policy)})\n}`,
      cloudformation: cloudformation("AWS::IAM::ManagedPolicy", {
        ManagedPolicyName: "pass-workload-roles",
        PolicyDocument: policy,
      }),
    };
  },
  failing: (failing, of) =>
    `${failing} of ${of} accounts ${agree(failing, "lets", "let")} somebody pass just any role`,
  judge: perResource("iam:authorization-details", ({ account }, world) => {
    const anyRole = `arn:aws:iam::${account}:role/any-role`;
    const who = accountIam(world, account)
      .principals.filter((one) => mayDo(world, one, "iam:PassRole", anyRole) && !administers(world, one.arn))
      .map(({ name }) => name);
    return passIf(
      who.length === 0,
      "Roles are passed by name only.",
      `${who.length} may pass any role: ${who.slice(0, named).join(", ")}${who.length > named ? ", …" : ""}.`,
      { principals: who },
    );
  }),
};
