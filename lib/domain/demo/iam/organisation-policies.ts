import { accountIds, accountNames, organisation, unitIds, units } from "../organisation/accounts";
import { customerData } from "../organisation/buckets";
import { roles } from "../organisation/roles";
import { type Document, policy } from "./policy";

export type OrganisationPolicy = {
  id: string;
  name: string;
  document: Document;
  targets: { TargetId: string; Type: string; Name: string }[];
};

const root = { TargetId: organisation.rootId, Type: "ROOT", Name: "Root" };
/** AWS attaches FullAWSAccess to every root, unit and account that it makes. */
const everywhere = [
  root,
  ...Object.entries(unitIds).map(([Name, TargetId]) => ({ TargetId, Type: "ORGANIZATIONAL_UNIT", Name })),
  ...accountNames.map((Name) => ({ TargetId: accountIds[Name], Type: "ACCOUNT", Name })),
];

/** Root and unit above each account, as ListParents answers. */
export const memberAccounts = accountNames.map((Name) => ({
  Id: accountIds[Name],
  Name,
  Status: "ACTIVE",
  Path: [organisation.rootId, unitIds[units[Name]]],
}));

/** Service control policies: what nobody in the member accounts may do, administrator or not. */
export const serviceControlPolicies: OrganisationPolicy[] = [
  {
    id: "p-FullAWSAccess",
    name: "FullAWSAccess",
    document: policy({ Effect: "Allow", Action: "*", Resource: "*" }),
    targets: everywhere,
  },
  {
    id: "p-k3p7trail",
    name: "protect-trail",
    document: policy({
      Sid: "KeepTheTrail",
      Effect: "Deny",
      Action: ["cloudtrail:StopLogging", "cloudtrail:DeleteTrail", "cloudtrail:PutEventSelectors"],
      Resource: "*",
    }),
    targets: [root],
  },
  {
    id: "p-k3p7leave",
    name: "stay-in-organisation",
    document: policy(
      { Sid: "Stay", Effect: "Deny", Action: ["organizations:*"], Resource: "*" },
      {
        Sid: "KeepDetection",
        Effect: "Deny",
        Action: ["guardduty:DeleteDetector", "config:StopConfigurationRecorder"],
        Resource: "*",
      },
    ),
    targets: [root],
  },
  {
    id: "p-k3p7size",
    name: "no-large-machines",
    document: policy({
      Sid: "NoLargeMachines",
      Effect: "Deny",
      Action: "ec2:RunInstances",
      Resource: "arn:aws:ec2:*:*:instance/*",
      Condition: { StringLike: { "ec2:InstanceType": ["p4d.*", "p5.*", "x2*"] } },
    }),
    targets: [{ TargetId: accountIds.sandbox, Type: "ACCOUNT", Name: "sandbox" }],
  },
];

/** Who besides the account's own roles reaches the customer bucket: nobody without TLS, and the CRM team's function. */
export const customerBucketPolicy: Document = policy(
  {
    Sid: "OnlyTls",
    Effect: "Deny",
    Principal: "*",
    Action: "s3:*",
    Resource: [`arn:aws:s3:::${customerData}`, `arn:aws:s3:::${customerData}/*`],
    Condition: { Bool: { "aws:SecureTransport": "false" } },
  },
  {
    Sid: "Applications",
    Effect: "Allow",
    Principal: { AWS: [roles.crm.arn, roles.etl.arn] },
    Action: ["s3:GetObject", "s3:PutObject"],
    Resource: `arn:aws:s3:::${customerData}/*`,
  },
  {
    Sid: "SettlementReads",
    Effect: "Allow",
    Principal: { AWS: roles.settle.arn },
    Action: "s3:GetObject",
    Resource: `arn:aws:s3:::${customerData}/settlements/*`,
  },
);
