import { roles } from "../organisation/roles";
import { sandboxUsers } from "../organisation/sandbox-users";
import type { AccountIam } from "./account-iam";
import { aws } from "./aws-policies";
import { commonRoles } from "./common-roles";
import { allow, policy } from "./policy";
import { trustService } from "./trust";

/** The sandbox: a hundred people, all of them administrators. */
export function sandboxIam(now: string): AccountIam {
  return {
    account: "sandbox",
    users: sandboxUsers.map(({ userName }, index) => ({
      userName,
      groups: ["admins"],
      managed: index % 9 === 4 ? [aws.administrator] : [],
      created: `2024-0${1 + (index % 9)}-1${index % 9}T10:12:31Z`,
    })),
    groups: [{ groupName: "admins", managed: [aws.administrator] }],
    roles: [
      ...commonRoles("sandbox", now),
      {
        role: roles.sandboxLab,
        trust: trustService("ec2", "lambda"),
        managed: [aws.lambdaBasic],
        inline: { lab: policy(allow(["s3:*", "dynamodb:*"], "*")) },
        instanceProfile: true,
        lastUsed: now,
      },
    ],
  };
}
