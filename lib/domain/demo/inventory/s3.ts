import type { Resource } from "@/lib/domain/posture/snapshot/document";
import { customerBucketPolicy } from "../iam/organisation-policies";
import { accountIds, accountNames } from "../organisation/accounts";
import { assetsLegacy, type Bucket, buckets, customerData } from "../organisation/buckets";
import { keys } from "../organisation/keys";
import { publicReadPolicy } from "../stories/bucket-public";
import { type Day, resource, since } from "./day";

const closed = {
  BlockPublicAcls: true,
  IgnorePublicAcls: true,
  BlockPublicPolicy: true,
  RestrictPublicBuckets: true,
};

const tlsOnly = (name: string) => ({
  Version: "2012-10-17",
  Statement: [
    {
      Sid: "OnlyTls",
      Effect: "Deny",
      Principal: "*",
      Action: "s3:*",
      Resource: [`arn:aws:s3:::${name}`, `arn:aws:s3:::${name}/*`],
      Condition: { Bool: { "aws:SecureTransport": "false" } },
    },
  ],
});

function keyOf(bucket: Bucket): string | null {
  if (bucket.name === customerData) return keys.customer.arn;
  if (bucket.account === "data") return keys.data.arn;
  if (bucket.purpose === "audit") return keys.trail.arn;
  return null;
}

function policyOf(bucket: Bucket, open: boolean, day: Day): Record<string, unknown> | null {
  if (open) return publicReadPolicy;
  if (bucket.name === customerData) return { ...customerBucketPolicy };
  if (bucket.account === "sandbox" || bucket.name === assetsLegacy) return null;
  /** Teams add the TLS rule bucket by bucket over the month. */
  const order = buckets.indexOf(bucket);
  return order * 1.7 < Math.min(day.number, 19) ? tlsOnly(bucket.name) : null;
}

/** In the sandbox's northern buckets the collector is not let see the policy. */
export function hiddenPolicy(bucket: Bucket): boolean {
  return bucket.account === "sandbox" && bucket.region === "eu-north-1";
}

function policyMembers(bucket: Bucket, open: boolean, day: Day) {
  const Policy = policyOf(bucket, open, day);
  return { Policy, PolicyStatus: Policy ? { IsPublic: open } : null };
}

function bucketResource(bucket: Bucket, day: Day): Resource {
  const open =
    bucket.name === assetsLegacy && since(day, day.story.bucketOpened) && !since(day, day.story.bucketClosed);
  const toy = bucket.account === "sandbox";
  const index = buckets.indexOf(bucket);
  const key = keyOf(bucket);
  const byDefault = key ? { SSEAlgorithm: "aws:kms", KMSMasterKeyID: key } : { SSEAlgorithm: "AES256" };
  return resource("s3:bucket", bucket, `arn:aws:s3:::${bucket.name}`, bucket.name, {
    Name: bucket.name,
    CreationDate: `2023-0${1 + (index % 9)}-14T08:30:00Z`,
    PublicAccessBlock: open || (toy && index % 3 === 0) ? null : closed,
    ...(hiddenPolicy(bucket) ? {} : policyMembers(bucket, open, day)),
    Encryption: {
      Rules: [{ ApplyServerSideEncryptionByDefault: byDefault, BucketKeyEnabled: key !== null }],
    },
    Versioning:
      toy || bucket.purpose === "query results"
        ? {}
        : {
            Status: "Enabled",
            MFADelete: bucket.purpose === "audit" && day.number > 16 ? "Enabled" : "Disabled",
          },
    Logging:
      toy || bucket.purpose === "build"
        ? null
        : { TargetBucket: "northwind-access-logs", TargetPrefix: `${bucket.name}/` },
    ObjectLock:
      bucket.purpose === "audit" && day.number > 12
        ? { ObjectLockEnabled: "Enabled", Rule: { DefaultRetention: { Mode: "COMPLIANCE", Days: 365 } } }
        : null,
    Acl: {
      Owner: { ID: "0e1f" },
      Grants: [{ Grantee: { Type: "CanonicalUser", ID: "0e1f" }, Permission: "FULL_CONTROL" }],
    },
    OwnershipControls: {
      Rules: [{ ObjectOwnership: index % 7 === 5 ? "ObjectWriter" : "BucketOwnerEnforced" }],
    },
    Lifecycle: toy
      ? null
      : {
          Rules: [
            {
              ID: "expire-old-versions",
              Status: "Enabled",
              NoncurrentVersionExpiration: { NoncurrentDays: 90 },
            },
          ],
        },
  });
}

/** Buckets and the account-wide block of public access. */
export function s3(day: Day): Resource[] {
  const accounts = accountNames.map((account) => {
    const set =
      account === "shared" ||
      account === "data" ||
      (account === "payments" && since(day, day.story.bucketClosed));
    return resource(
      "s3:account-public-access-block",
      { account, region: "global" },
      `arn:aws:s3:::account/${accountIds[account]}`,
      "account",
      { PublicAccessBlock: set ? closed : null },
    );
  });
  return [...buckets.map((bucket) => bucketResource(bucket, day)), ...accounts];
}
