import { z } from "zod";

/** A policy document as GetAccountAuthorizationDetails gives it: the object, or its (percent-encoded) JSON text. */
const document = z.union([z.string(), z.record(z.string(), z.unknown())]);
const inline = z.looseObject({ PolicyName: z.string(), PolicyDocument: document });
const attached = z.looseObject({ PolicyName: z.string(), PolicyArn: z.string() });
const boundary = z.looseObject({ PermissionsBoundaryArn: z.string() });
const tags = z.array(z.looseObject({ Key: z.string(), Value: z.string() })).default([]);
const instant = z.union([z.string(), z.date()]).optional();

const user = z.looseObject({
  UserName: z.string(),
  Arn: z.string(),
  Path: z.string().default("/"),
  UserId: z.string().optional(),
  CreateDate: instant,
  UserPolicyList: z.array(inline).default([]),
  GroupList: z.array(z.string()).default([]),
  AttachedManagedPolicies: z.array(attached).default([]),
  PermissionsBoundary: boundary.nullish(),
  Tags: tags,
});

const group = z.looseObject({
  GroupName: z.string(),
  Arn: z.string(),
  GroupPolicyList: z.array(inline).default([]),
  AttachedManagedPolicies: z.array(attached).default([]),
});

const role = z.looseObject({
  RoleName: z.string(),
  Arn: z.string(),
  Path: z.string().default("/"),
  RoleId: z.string().optional(),
  CreateDate: instant,
  AssumeRolePolicyDocument: document.optional(),
  RolePolicyList: z.array(inline).default([]),
  AttachedManagedPolicies: z.array(attached).default([]),
  InstanceProfileList: z.array(z.looseObject({ Arn: z.string() })).default([]),
  PermissionsBoundary: boundary.nullish(),
  Tags: tags,
});

const managed = z.looseObject({
  PolicyName: z.string(),
  Arn: z.string(),
  DefaultVersionId: z.string().optional(),
  PolicyVersionList: z
    .array(
      z.looseObject({ VersionId: z.string(), IsDefaultVersion: z.boolean(), Document: document.optional() }),
    )
    .default([]),
});

/** What `aws iam get-account-authorization-details` prints, as far as the engine reads it. */
export const authorizationDetails = z.looseObject({
  UserDetailList: z.array(user).default([]),
  GroupDetailList: z.array(group).default([]),
  RoleDetailList: z.array(role).default([]),
  Policies: z.array(managed).default([]),
});
export type AuthorizationDetails = z.output<typeof authorizationDetails>;
export type AttachedPolicies = {
  inline: z.output<typeof inline>[];
  attached: z.output<typeof attached>[];
};
