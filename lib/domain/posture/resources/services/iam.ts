import { z } from "zod";
import { asked, config, policyDocument, type ResourceDefinitions, timestamp } from "../shape";

const attachedPolicy = z.looseObject({ PolicyName: z.string(), PolicyArn: z.string() });
const inlinePolicy = z.looseObject({ PolicyName: z.string(), PolicyDocument: policyDocument });
const boundary = z.looseObject({ PermissionsBoundaryArn: z.string() });

const accessKey = config({
  AccessKeyId: z.string(),
  /** Active | Inactive */
  Status: z.string(),
  CreateDate: timestamp,
  /** From GetAccessKeyLastUsed; null: never used. */
  LastUsedDate: asked(timestamp),
  LastUsedService: asked(z.string()),
  LastUsedRegion: asked(z.string()),
});

const user = config({
  UserName: z.string(),
  UserId: z.string(),
  Arn: z.string(),
  Path: z.string(),
  CreateDate: timestamp,
  /** null or missing: the password was never used. */
  PasswordLastUsed: timestamp.nullable(),
  LoginProfile: asked(config({ CreateDate: timestamp, PasswordResetRequired: z.boolean() })),
  MFADevices: asked(z.array(config({ SerialNumber: z.string(), EnableDate: timestamp }))),
  AccessKeys: asked(z.array(accessKey)),
  AttachedPolicies: asked(z.array(attachedPolicy)),
  InlinePolicies: asked(z.array(inlinePolicy)),
  /** Names of the groups. */
  Groups: asked(z.array(z.string())),
  PermissionsBoundary: boundary.nullable(),
});

const role = config({
  RoleName: z.string(),
  RoleId: z.string(),
  Arn: z.string(),
  Path: z.string(),
  CreateDate: timestamp,
  AssumeRolePolicyDocument: policyDocument,
  MaxSessionDuration: z.number(),
  /** From GetRole; null: not used in the 400 days that IAM remembers. */
  RoleLastUsed: asked(config({ LastUsedDate: timestamp, Region: z.string() })),
  AttachedPolicies: asked(z.array(attachedPolicy)),
  InlinePolicies: asked(z.array(inlinePolicy)),
  PermissionsBoundary: boundary.nullable(),
});

/** GetAccountPasswordPolicy; `PasswordPolicy` is null when the account has none. */
const passwordPolicy = config({
  PasswordPolicy: asked(
    config({
      MinimumPasswordLength: z.number(),
      RequireSymbols: z.boolean(),
      RequireNumbers: z.boolean(),
      RequireUppercaseCharacters: z.boolean(),
      RequireLowercaseCharacters: z.boolean(),
      AllowUsersToChangePassword: z.boolean(),
      ExpirePasswords: z.boolean(),
      MaxPasswordAge: z.number(),
      PasswordReusePrevention: z.number(),
      HardExpiry: z.boolean(),
    }),
  ),
});

/** GetAccountSummary and, to tell a virtual root MFA from a hardware one, ListVirtualMFADevices. */
const accountSummary = config({
  /** AccountMFAEnabled, AccountAccessKeysPresent, AccountSigningCertificatesPresent, Users, … */
  SummaryMap: asked(z.record(z.string(), z.number())),
  VirtualMFADevices: asked(
    z.array(config({ SerialNumber: z.string(), User: config({ Arn: z.string() }), EnableDate: timestamp })),
  ),
});

/** GetAccountAuthorizationDetails of a whole account; read in depth by lib/domain/iam. */
const authorizationDetails = config({
  UserDetailList: z.array(z.record(z.string(), z.unknown())),
  GroupDetailList: z.array(z.record(z.string(), z.unknown())),
  RoleDetailList: z.array(z.record(z.string(), z.unknown())),
  Policies: z.array(z.record(z.string(), z.unknown())),
});

const samlProvider = config({ Arn: z.string(), CreateDate: timestamp, ValidUntil: timestamp });
const serverCertificate = config({
  ServerCertificateName: z.string(),
  Arn: z.string(),
  UploadDate: timestamp,
  Expiration: timestamp,
});

/** ListOrganizationsFeatures, in the management account. */
const organizationsFeatures = config({
  /** RootCredentialsManagement | RootSessions */
  EnabledFeatures: z.array(z.string()),
});

export const resources = {
  "iam:account-summary": { config: accountSummary, listedBy: ["iam:GetAccountSummary"] },
  "iam:password-policy": { config: passwordPolicy, listedBy: ["iam:GetAccountPasswordPolicy"] },
  "iam:user": { config: user, listedBy: ["iam:ListUsers", "iam:GetAccountAuthorizationDetails"] },
  "iam:role": { config: role, listedBy: ["iam:ListRoles", "iam:GetAccountAuthorizationDetails"] },
  "iam:saml-provider": { config: samlProvider, listedBy: ["iam:ListSAMLProviders"] },
  "iam:server-certificate": { config: serverCertificate, listedBy: ["iam:ListServerCertificates"] },
  "iam:organizations-features": {
    config: organizationsFeatures,
    listedBy: ["iam:ListOrganizationsFeatures"],
  },
  "iam:authorization-details": {
    config: authorizationDetails,
    listedBy: ["iam:GetAccountAuthorizationDetails"],
  },
} satisfies ResourceDefinitions;
