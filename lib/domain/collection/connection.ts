import { z } from "zod";

const accountId = z.string().regex(/^\d{12}$/, "expected a 12-digit account id");

/** IAM: role name and path, 64 characters; `{account}` stands for the account's id. */
const roleName = z
  .string()
  .regex(
    /^[\w+=,.@{}/-]{1,128}$/,
    "expected a role name: letters, digits and +=,.@_-/ ({account} is replaced by the account's id)",
  )
  .refine((name) => !/[{}]/.test(name.replaceAll("{account}", "")), "expected no braces but {account}");

/** STS AssumeRole: ExternalId has 2 to 1,224 characters. */
const externalId = z
  .string()
  .regex(/^[\w+=,.@:/-]{2,1224}$/, "expected 2 to 1,224 letters, digits or +=,.@:/-");

const profile = z.string().regex(/^[\w .@+=:/-]{1,128}$/, "expected the name of a profile in ~/.aws/config");
const region = z.string().regex(/^[a-z]{2}(-[a-z]+)+-\d$/, "expected a region code such as eu-west-1");

/** The account that the server's own credentials belong to. */
const own = z.object({ from: z.literal("own") });

/** Accounts by name; each through the role, or through a profile of its own. */
const list = z.object({
  from: z.literal("list"),
  accounts: z
    .array(z.object({ id: accountId, profile: profile.optional() }))
    .min(1, "expected at least one account")
    .max(5_000),
});

/** Every active account of the organisation. */
const organisation = z.object({
  from: z.literal("organisation"),
  /** The account that may ask AWS Organizations, entered through the role; without it, with the credentials at hand. */
  through: accountId.optional(),
  leaveOut: z.array(accountId).max(5_000).default([]),
});

/**
 * How Heptagon reaches AWS: which accounts, through which role, in which regions. It holds no key and no secret:
 * credentials stay where the AWS SDK finds them (an external id is no secret: IAM user guide, "The confused deputy").
 */
export const awsConnection = z.object({
  accounts: z.discriminatedUnion("from", [own, list, organisation]),
  roleName: roleName.default("HeptagonReadOnly"),
  externalId: externalId.optional(),
  sessionName: z
    .string()
    .regex(/^[\w+=,.@-]{2,64}$/, "expected 2 to 64 letters, digits or +=,.@-")
    .default("heptagon"),
  /** Profile of the credentials that Heptagon starts from; without it, the SDK's default chain. */
  profile: profile.optional(),
  /** Regions to read; none: those that each account has enabled. */
  regions: z.array(region).max(60).default([]),
});

export type AwsConnection = z.output<typeof awsConnection>;

/** The ARN of the role in an account. */
export function roleArnIn(account: string, partition: string, name: string): string {
  return `arn:${partition}:iam::${account}:role/${name.replaceAll("{account}", account).replace(/^\//, "")}`;
}
