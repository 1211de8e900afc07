import { agree, type Check, nameOf, perResource } from "../../check";
import { cloudformation } from "../../fix/cloudformation";
import { escalationsOf } from "../../iam/escalations";
import { accountIam } from "../../iam/estate";
import { passIf } from "../../verdict";

const named = 5;

export const check: Check = {
  id: "nobody-becomes-administrator",
  title: "Nobody can make an administrator of themselves",
  principle: 1,
  layer: "identity",
  severity: "high",
  service: "iam",
  effortMinutes: 120,
  passes:
    "No user or role of the account that is no administrator can become one: by changing policies, passing roles, entering workloads or taking on roles. Every step is evaluated under boundaries, denies and organisation policies.",
  why: "Who may become administrator is one: it takes a call or two, and an intruder knows which.",
  references: ["iam_policy_allows_privilege_escalation", "iam_inline_policy_allows_privilege_escalation"],
  frameworks: {
    wafr: "sec_identities_groups_attributes",
    nist: "RR-1 RR-2 PO-1 RA-1 AC-1 AC-4 AC-6 AC-7 IP-1",
    soc2: "CC3.3",
  },
  fix: ({ account }) => {
    const Statement = [
      {
        Sid: "OnlyWithinTheBoundary",
        Effect: "Deny",
        Action: [
          "iam:CreateUser",
          "iam:CreateRole",
          "iam:PutUserPolicy",
          "iam:PutRolePolicy",
          "iam:Attach*Policy",
        ],
        Resource: "*",
        Condition: {
          StringNotEquals: { "iam:PermissionsBoundary": `arn:aws:iam::${account}:policy/boundary` },
        },
      },
      {
        Sid: "TheBoundaryStays",
        Effect: "Deny",
        Action: [
          "iam:DeleteUserPermissionsBoundary",
          "iam:DeleteRolePermissionsBoundary",
          "iam:CreatePolicyVersion",
        ],
        Resource: "*",
      },
    ];
    const policy = { Version: "2012-10-17", Statement };
    return {
      cli: `./bin/heptagon iam escalations --account details.json # every path, with the statements that allow each step\naws iam create-policy --policy-name delegation-within-boundary --policy-document '${JSON.stringify(policy)}'`,
      terraform: `resource "aws_iam_policy" "delegation" {\n  name   = "delegation-within-boundary"\n  policy = jsonencode(${JSON.stringify(policy)})\n}`,
      cloudformation: cloudformation("AWS::IAM::ManagedPolicy", {
        ManagedPolicyName: "delegation-within-boundary",
        PolicyDocument: policy,
      }),
    };
  },
  failing: (failing, of) =>
    `${failing} of ${of} accounts ${agree(failing, "has", "have")} people or roles that can become administrator`,
  judge: perResource("iam:authorization-details", ({ account }, world) => {
    accountIam(world, account);
    const paths = escalationsOf(world, account);
    const who = [...new Set(paths.map(({ principal }) => principal))];
    const shown = who.slice(0, named).map(nameOf).join(", ");
    return passIf(
      who.length === 0,
      "Nobody short of an administrator can become one.",
      `${who.length} can become administrator: ${shown}${who.length > named ? ", …" : ""}.`,
      {
        principals: who,
        paths: paths.slice(0, named).map(({ principal, method, target, hops }) => ({
          principal,
          method,
          target,
          hops,
        })),
      },
    );
  }),
};
