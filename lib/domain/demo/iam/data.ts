import { accountIds, home } from "../organisation/accounts";
import { customerData, reports } from "../organisation/buckets";
import { keys } from "../organisation/keys";
import { roles } from "../organisation/roles";
import { invoicesTable } from "../organisation/tables";
import type { AccountIam } from "./account-iam";
import { aws } from "./aws-policies";
import { commonRoles, permissionSet } from "./common-roles";
import { allow, customerPolicy, policy } from "./policy";
import { trustGitHub, trustPrincipals, trustService, trustVendor } from "./trust";

const account = accountIds.data;
const bucket = (name: string) => `arn:aws:s3:::${name}`;

/** Exactly what the weekly close needs: one prefix of one bucket, and one table. */
const accountingPolicy = customerPolicy(
  account,
  "accounting-read",
  policy(
    allow("s3:GetObject", `${bucket(reports)}/reports/*`, { Sid: "OnePrefix" }),
    allow("s3:ListBucket", bucket(reports), {
      Sid: "ListThatPrefix",
      Condition: { StringLike: { "s3:prefix": "reports/*" } },
    }),
    allow(
      ["dynamodb:GetItem", "dynamodb:Query", "dynamodb:Scan", "dynamodb:DescribeTable"],
      invoicesTable.arn,
      { Sid: "OneTable" },
    ),
  ),
);

const etlPolicy = customerPolicy(
  account,
  "etl-nightly",
  policy(
    allow("s3:GetObject", `${bucket(customerData)}/exports/*`),
    allow(["s3:PutObject", "s3:DeleteObject"], `${bucket("northwind-lake-curated")}/*`),
    allow("kms:Decrypt", keys.customer.arn),
    allow(["glue:GetJobRun", "glue:BatchCreatePartition", "glue:GetTable"], "*"),
  ),
);

const crmPolicy = customerPolicy(
  account,
  "crm-app",
  policy(
    allow(["s3:GetObject", "s3:PutObject"], `${bucket(customerData)}/customers/*`),
    allow("s3:ListBucket", bucket(customerData)),
    allow(["kms:Decrypt", "kms:GenerateDataKey"], keys.customer.arn),
    allow("ssm:GetParameters", `arn:aws:ssm:${home}:${account}:parameter/data/*`),
  ),
);

/** Data: customer records, the lake, accounting; one old deploy role whose trust is too wide. */
export function dataIam(now: string): AccountIam {
  return {
    account: "data",
    users: [],
    groups: [],
    roles: [
      ...commonRoles("data", now),
      permissionSet("data", "DataEngineer", now, [aws.athena], {
        lake: policy(
          allow(
            ["s3:GetObject", "s3:ListBucket"],
            [
              bucket("northwind-lake-curated"),
              `${bucket("northwind-lake-curated")}/*`,
              bucket("northwind-lake-raw"),
              `${bucket("northwind-lake-raw")}/*`,
            ],
          ),
        ),
      }),
      permissionSet("data", "Contractor", now, [aws.athena], {
        notebooks: policy(
          allow(["ec2:DescribeVolumes", "ec2:CreateSnapshot", "ec2:ModifySnapshotAttribute"], "*"),
        ),
      }),
      {
        role: roles.dataAdmin,
        trust: trustPrincipals([roles.dba.arn, roles.deployLegacy.arn]),
        managed: [aws.administrator],
        lastUsed: null,
      },
      {
        role: roles.deployData,
        trust: trustGitHub(account, "repo:northwind/data:ref:refs/heads/main"),
        inline: {
          release: policy(
            allow(
              [
                "cloudformation:*",
                "lambda:UpdateFunctionCode",
                "lambda:GetFunction",
                "glue:*",
                "logs:DescribeLogGroups",
              ],
              "*",
            ),
            allow("iam:PassRole", roles.etl.arn, {
              Condition: { StringEquals: { "iam:PassedToService": "glue.amazonaws.com" } },
            }),
          ),
        },
        lastUsed: now,
      },
      {
        role: roles.deployLegacy,
        trust: trustGitHub(account, "repo:northwind/*"),
        inline: { legacy: policy(allow(["cloudformation:*", "lambda:*", "sts:AssumeRole"], "*")) },
        lastUsed: now,
      },
      {
        role: roles.crm,
        trust: trustService("ec2", "lambda"),
        managed: [crmPolicy, aws.ssmCore],
        instanceProfile: true,
        lastUsed: now,
      },
      { role: roles.etl, trust: trustService("glue", "lambda"), managed: [etlPolicy], lastUsed: now },
      {
        role: roles.accounting,
        trust: trustService("scheduler", "lambda"),
        managed: [accountingPolicy],
        lastUsed: now,
      },
      {
        role: roles.vendor,
        trust: trustVendor,
        inline: {
          metrics: policy(
            allow(
              [
                "cloudwatch:ListMetrics",
                "cloudwatch:GetMetricData",
                "ec2:DescribeInstances",
                "rds:DescribeDBInstances",
                "tag:GetResources",
              ],
              "*",
            ),
          ),
        },
        lastUsed: now,
      },
    ],
  };
}
