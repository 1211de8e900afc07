import { accountIds, home } from "../organisation/accounts";
import { keys } from "../organisation/keys";
import { roles, serviceRole, ssoRole } from "../organisation/roles";
import type { AccountIam, RoleStory } from "./account-iam";
import { aws } from "./aws-policies";
import { commonRoles, permissionSet } from "./common-roles";
import { allow, customerPolicy, policy } from "./policy";
import { trustGitHub, trustPrincipals, trustService } from "./trust";

const account = accountIds.payments;

/** What no role of the workload may exceed, whatever is attached to it. */
const workloadBoundary = customerPolicy(
  account,
  "workload-boundary",
  policy(
    allow(
      [
        "dynamodb:*",
        "kms:Decrypt",
        "kms:GenerateDataKey",
        "logs:*",
        "s3:*",
        "secretsmanager:GetSecretValue",
        "sns:Publish",
        "sqs:*",
        "ssm:GetParameter*",
      ],
      "*",
    ),
    { Effect: "Deny", Action: ["iam:*", "organizations:*", "cloudtrail:*"], Resource: "*" },
  ),
);

/** Statement 3 is the mistake: any role may be passed to any service. */
const deployPolicy = customerPolicy(
  account,
  "deploy-policy",
  policy(
    allow(["cloudformation:*", "lambda:*", "logs:CreateLogGroup", "logs:DescribeLogGroups", "ecr:*"], "*", {
      Sid: "Release",
    }),
    allow(
      ["s3:GetObject", "s3:PutObject", "s3:ListBucket"],
      ["arn:aws:s3:::northwind-artifacts", "arn:aws:s3:::northwind-artifacts/*"],
      { Sid: "Artifacts" },
    ),
    allow("iam:PassRole", `arn:aws:iam::${account}:role/*`, { Sid: "PassAnyRole" }),
    allow(["iam:GetRole", "iam:ListRolePolicies"], "*", { Sid: "ReadRoles" }),
  ),
);

const dbaPolicy = customerPolicy(
  account,
  "dba",
  policy(
    allow(
      [
        "rds:Describe*",
        "rds:ListTagsForResource",
        "rds:CreateDBSnapshot",
        "rds:RestoreDBInstanceFromDBSnapshot",
        "rds:ModifyDBInstance",
        "rds:DeleteDBInstance",
        "rds:AddTagsToResource",
      ],
      "*",
      { Condition: { StringEquals: { "aws:RequestedRegion": [home, "eu-north-1"] } } },
    ),
    allow(["kms:DescribeKey", "kms:CreateGrant"], keys.payments.arn),
    allow("sts:AssumeRole", roles.dataAdmin.arn),
  ),
);

function functionRole(
  role: RoleStory["role"],
  secretsPath: string,
  now: string,
  extra: Parameters<typeof policy> = [],
): RoleStory {
  return {
    role,
    trust: trustService("lambda"),
    managed: [aws.lambdaBasic],
    inline: {
      work: policy(
        allow(
          "secretsmanager:GetSecretValue",
          `arn:aws:secretsmanager:${home}:${account}:secret:${secretsPath}`,
        ),
        allow(["kms:Decrypt"], keys.secrets.arn),
        allow(
          ["dynamodb:GetItem", "dynamodb:PutItem", "dynamodb:UpdateItem", "dynamodb:Query"],
          `arn:aws:dynamodb:${home}:${account}:table/*`,
        ),
        ...extra,
      ),
    },
    boundary: workloadBoundary,
    lastUsed: now,
  };
}

/** Payments: well kept, but for a deploy role that may pass any role. */
export function paymentsIam(now: string): AccountIam {
  return {
    account: "payments",
    users: [],
    groups: [],
    roles: [
      ...commonRoles("payments", now),
      permissionSet("payments", "Developer", now, [aws.readOnly]),
      {
        role: roles.dba,
        trust: trustPrincipals(ssoRole("shared", "Operator").arn, {
          StringLike: { "sts:SourceIdentity": "*@northwind.example" },
        }),
        managed: [dbaPolicy],
        lastUsed: now,
      },
      {
        role: roles.deployPayments,
        trust: trustGitHub(account, "repo:northwind/app:ref:refs/heads/main"),
        managed: [deployPolicy],
        lastUsed: now,
      },
      functionRole(roles.settle, "payments/*", now),
      functionRole(roles.orders, "payments/db/*", now, [
        allow("sqs:*", `arn:aws:sqs:${home}:${account}:orders-*`),
      ]),
      functionRole(roles.notify, "payments/api/*", now, [
        allow("sns:Publish", `arn:aws:sns:${home}:${account}:customers`),
      ]),
      {
        role: roles.webInstance,
        trust: trustService("ec2"),
        managed: [aws.ssmCore],
        inline: {
          receipts: policy(
            allow(["s3:GetObject", "s3:PutObject"], "arn:aws:s3:::northwind-payments-receipts/*"),
          ),
        },
        instanceProfile: true,
        boundary: workloadBoundary,
        lastUsed: now,
      },
      {
        role: roles.breakGlassPayments,
        trust: trustPrincipals(ssoRole("shared", "PlatformAdmin").arn),
        managed: [aws.administrator],
        lastUsed: null,
      },
      {
        role: serviceRole("payments", "autoscaling", "AWSServiceRoleForAutoScaling"),
        trust: trustService("autoscaling"),
        managed: [aws.autoscalingRole],
        lastUsed: now,
      },
    ],
  };
}
