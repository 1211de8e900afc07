import { accountIds } from "../organisation/accounts";
import { artifacts } from "../organisation/buckets";
import { roles } from "../organisation/roles";
import { pipelineUser } from "../stories/leaked-pipeline";
import type { AccountIam } from "./account-iam";
import { aws } from "./aws-policies";
import { commonRoles, permissionSet } from "./common-roles";
import { allow, policy } from "./policy";
import { trustGitHub, trustPrincipals, trustService } from "./trust";

const account = accountIds.shared;

/** Shared: sign-in, builds, audit; one user of the old build server is left. */
export function sharedIam(now: string): AccountIam {
  const own = [`arn:aws:s3:::${artifacts}`, `arn:aws:s3:::${artifacts}/*`];
  return {
    account: "shared",
    users: [
      {
        userName: pipelineUser.userName,
        groups: [],
        inline: { artifacts: policy(allow(["s3:ListAllMyBuckets", "s3:GetObject", "s3:PutObject"], "*")) },
        created: "2021-06-02T12:01:44Z",
      },
    ],
    groups: [],
    roles: [
      ...commonRoles("shared", now),
      permissionSet("shared", "Operator", now, [], {
        roles: policy(allow(["sts:AssumeRole", "sts:SetSourceIdentity"], roles.dba.arn)),
      }),
      permissionSet("shared", "Billing", now, [aws.billing]),
      {
        role: roles.deployShared,
        trust: trustGitHub(account, "repo:northwind/platform:ref:refs/heads/main"),
        inline: {
          release: policy(
            allow(["cloudformation:*", "ecr:*"], "*"),
            allow(["s3:GetObject", "s3:PutObject", "s3:ListBucket"], own),
          ),
        },
        lastUsed: now,
      },
      {
        role: roles.build,
        trust: trustService("ec2"),
        managed: [aws.ssmCore],
        inline: {
          build: policy(
            allow(
              [
                "ecr:GetAuthorizationToken",
                "ecr:BatchGetImage",
                "ecr:GetDownloadUrlForLayer",
                "ecr:InitiateLayerUpload",
                "ecr:PutImage",
              ],
              "*",
            ),
            allow(["s3:GetObject", "s3:PutObject"], own),
          ),
        },
        instanceProfile: true,
        lastUsed: now,
      },
      {
        role: roles.breakGlass,
        trust: trustPrincipals(`arn:aws:iam::${account}:root`, {
          Bool: { "aws:MultiFactorAuthPresent": "true" },
        }),
        managed: [aws.administrator],
        lastUsed: null,
      },
    ],
  };
}
