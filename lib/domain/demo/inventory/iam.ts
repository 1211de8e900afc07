import type { ConfigOf } from "@/lib/domain/posture/resources/types";
import type { Resource } from "@/lib/domain/posture/snapshot/document";
import { authorizationDetails } from "../iam/account-iam";
import { iamOf } from "../iam/all";
import { type AccountName, accountIds, accountNames } from "../organisation/accounts";
import { sandboxUsers } from "../organisation/sandbox-users";
import { pipelineUser } from "../stories/leaked-pipeline";
import { type Day, daysBefore, resource, since } from "./day";

type Detail = Record<string, unknown>;
type UserConfig = ConfigOf<"iam:user">;

function accessKeys(account: AccountName, userName: string, day: Day): NonNullable<UserConfig["AccessKeys"]> {
  const sandbox = sandboxUsers.findIndex((user) => user.userName === userName);
  const used = account === "sandbox" ? (sandboxUsers[sandbox]?.activity ?? 0) > 0 : day.number < 12;
  const lastUsed = used
    ? { LastUsedDate: daysBefore(day, 1), LastUsedService: "ec2", LastUsedRegion: "eu-west-1" }
    : { LastUsedDate: null, LastUsedService: null, LastUsedRegion: null };
  const id = account === "sandbox" ? sandboxUsers[sandbox]?.accessKeyId : pipelineUser.accessKeyId;
  const age = account === "sandbox" ? 20 + ((sandbox * 37) % 600) : 1800;
  const retired = account === "shared" && since(day, day.story.leakedPipeline + 86_400_000);
  return [
    {
      AccessKeyId: id ?? "",
      Status: retired ? "Inactive" : "Active",
      CreateDate: daysBefore(day, age),
      ...lastUsed,
    },
  ];
}

function users(account: AccountName, details: Detail[], day: Day): Resource[] {
  return details.map((detail) => {
    const userName = String(detail.UserName);
    const sandbox = sandboxUsers.find((user) => user.userName === userName);
    const mfa = sandbox !== undefined && sandbox.mfaFromDay <= day.number;
    const serial = `arn:aws:iam::${accountIds[account]}:mfa/${userName}`;
    return resource("iam:user", { account, region: "global" }, String(detail.Arn), userName, {
      UserName: userName,
      UserId: String(detail.UserId),
      Arn: String(detail.Arn),
      Path: "/",
      CreateDate: String(detail.CreateDate),
      PasswordLastUsed: sandbox && sandbox.activity > 0 ? daysBefore(day, 2) : null,
      LoginProfile: sandbox ? { CreateDate: String(detail.CreateDate), PasswordResetRequired: false } : null,
      MFADevices: mfa
        ? [
            {
              SerialNumber: serial,
              EnableDate: daysBefore(day, Math.max(1, day.number - sandbox.mfaFromDay)),
            },
          ]
        : [],
      AccessKeys: accessKeys(account, userName, day),
      AttachedPolicies: detail.AttachedManagedPolicies as UserConfig["AttachedPolicies"],
      InlinePolicies: detail.UserPolicyList as UserConfig["InlinePolicies"],
      Groups: detail.GroupList as string[],
      PermissionsBoundary: null,
    });
  });
}

function roles(account: AccountName, details: Detail[]): Resource[] {
  return details.map((detail) => {
    const used = detail.RoleLastUsed as { LastUsedDate?: string; Region?: string };
    return resource("iam:role", { account, region: "global" }, String(detail.Arn), String(detail.RoleName), {
      RoleName: String(detail.RoleName),
      RoleId: String(detail.RoleId),
      Arn: String(detail.Arn),
      Path: String(detail.Path),
      CreateDate: String(detail.CreateDate),
      AssumeRolePolicyDocument: detail.AssumeRolePolicyDocument as Detail,
      MaxSessionDuration: 3600,
      RoleLastUsed: used.LastUsedDate ? { LastUsedDate: used.LastUsedDate, Region: "eu-west-1" } : null,
      AttachedPolicies: detail.AttachedManagedPolicies as ConfigOf<"iam:role">["AttachedPolicies"],
      InlinePolicies: detail.RolePolicyList as ConfigOf<"iam:role">["InlinePolicies"],
      PermissionsBoundary:
        (detail.PermissionsBoundary as ConfigOf<"iam:role">["PermissionsBoundary"]) ?? null,
    });
  });
}

const strongPassword = {
  MinimumPasswordLength: 16,
  RequireSymbols: true,
  RequireNumbers: true,
  RequireUppercaseCharacters: true,
  RequireLowercaseCharacters: true,
  AllowUsersToChangePassword: true,
  ExpirePasswords: false,
  PasswordReusePrevention: 24,
  HardExpiry: false,
};

function whole(account: AccountName, userCount: number, day: Day): Resource[] {
  const global = { account, region: "global" };
  const root = `arn:aws:iam::${accountIds[account]}:root`;
  const rootKey = account === "sandbox" && !since(day, day.story.rootKeyRemoved);
  const rootMfa = account !== "data" || day.number > 18;
  const serial = `arn:aws:iam::${accountIds[account]}:mfa/root-account-mfa-device`;
  return [
    resource("iam:account-summary", global, root, "account", {
      SummaryMap: {
        AccountMFAEnabled: rootMfa ? 1 : 0,
        AccountAccessKeysPresent: rootKey ? 1 : 0,
        AccountSigningCertificatesPresent: 0,
        Users: userCount,
      },
      VirtualMFADevices:
        rootMfa && account === "sandbox"
          ? [{ SerialNumber: serial, User: { Arn: root }, EnableDate: daysBefore(day, 200) }]
          : [],
    }),
    resource("iam:password-policy", global, root, "password policy", {
      PasswordPolicy: account === "sandbox" && day.number < 15 ? null : strongPassword,
    }),
  ];
}

function providers(account: AccountName, day: Day): Resource[] {
  const arn = `arn:aws:iam::${accountIds[account]}:saml-provider/AWSSSO_5d1f0b7c9a3e8462_DO_NOT_DELETE`;
  const global = { account, region: "global" };
  const signIn = resource("iam:saml-provider", global, arn, "AWSSSO_5d1f0b7c9a3e8462_DO_NOT_DELETE", {
    Arn: arn,
    CreateDate: "2024-02-01T08:00:00Z",
    ValidUntil: "2124-02-01T08:00:00Z",
  });
  if (account !== "sandbox") return [signIn];
  const certificateArn = `arn:aws:iam::${accountIds[account]}:server-certificate/lab`;
  const certificate = resource("iam:server-certificate", global, certificateArn, "lab", {
    ServerCertificateName: "lab",
    Arn: certificateArn,
    UploadDate: "2023-01-09T10:00:00Z",
    Expiration: new Date(day.story.sandboxTrailNarrowed + 300 * 86_400_000).toISOString(),
  });
  return [signIn, certificate];
}

/** IAM of every account: the authorisation details and what is judged one by one. */
export function iam(day: Day): Resource[] {
  return accountNames.flatMap((account) => {
    const details = authorizationDetails(iamOf[account](daysBefore(day, 1)));
    const userDetails = details.UserDetailList as Detail[];
    const root = `arn:aws:iam::${accountIds[account]}:root`;
    return [
      resource(
        "iam:authorization-details",
        { account, region: "global" },
        root,
        "authorization details",
        details,
      ),
      ...whole(account, userDetails.length, day),
      ...providers(account, day),
      ...users(account, userDetails, day),
      ...roles(account, details.RoleDetailList as Detail[]),
    ];
  });
}
