import {
  type Bucket as AwsBucket,
  GetBucketAclCommand,
  GetBucketEncryptionCommand,
  GetBucketLifecycleConfigurationCommand,
  GetBucketLocationCommand,
  GetBucketLoggingCommand,
  GetBucketOwnershipControlsCommand,
  GetBucketPolicyCommand,
  GetBucketPolicyStatusCommand,
  GetBucketTaggingCommand,
  GetBucketVersioningCommand,
  GetObjectLockConfigurationCommand,
  GetPublicAccessBlockCommand,
  ListBucketsCommand,
  S3Client,
} from "@aws-sdk/client-s3";
import { GetPublicAccessBlockCommand as GetAccountPublicAccessBlockCommand } from "@aws-sdk/client-s3-control";
import type { Collector, CollectorSession } from "../collector";
import { everyPage } from "../paginate";
import { s3Control } from "../s3-control";
import { tagRecord } from "../tags";

async function addAccountBlock(session: CollectorSession): Promise<void> {
  const control = s3Control(session);
  const block = await session.ask(
    "s3:GetAccountPublicAccessBlock",
    (abortSignal) =>
      control.send(new GetAccountPublicAccessBlockCommand({ AccountId: session.account }), { abortSignal }),
    { absent: ["NoSuchPublicAccessBlockConfiguration"] },
  );
  if (block === undefined) return;
  const config = { PublicAccessBlock: block?.PublicAccessBlockConfiguration ?? null };
  const id = `arn:${session.partition}:s3:::account/${session.account}`;
  session.add({ type: "s3:account-public-access-block", id, name: "account", config });
}

function parsed(policy: string | undefined): unknown {
  return policy === undefined ? null : JSON.parse(policy);
}

/** Everything that is asked of one bucket; the answers arrive side by side, each may fail alone. */
async function readBucket(
  session: CollectorSession,
  s3: S3Client,
  { Name: Bucket = "", CreationDate }: AwsBucket,
): Promise<void> {
  const resource = `arn:${session.partition}:s3:::${Bucket}`;
  const about = (...absent: string[]) => ({ resource, absent });
  const ask = session.ask;
  const [
    location,
    block,
    policy,
    status,
    encryption,
    versioning,
    logging,
    acl,
    lock,
    ownership,
    lifecycle,
    tags,
  ] = await Promise.all([
    ask(
      "s3:GetBucketLocation",
      (abortSignal) => s3.send(new GetBucketLocationCommand({ Bucket }), { abortSignal }),
      about(),
    ),
    ask(
      "s3:GetBucketPublicAccessBlock",
      (abortSignal) => s3.send(new GetPublicAccessBlockCommand({ Bucket }), { abortSignal }),
      about("NoSuchPublicAccessBlockConfiguration"),
    ),
    ask(
      "s3:GetBucketPolicy",
      (abortSignal) => s3.send(new GetBucketPolicyCommand({ Bucket }), { abortSignal }),
      about("NoSuchBucketPolicy"),
    ),
    ask(
      "s3:GetBucketPolicyStatus",
      (abortSignal) => s3.send(new GetBucketPolicyStatusCommand({ Bucket }), { abortSignal }),
      about("NoSuchBucketPolicy"),
    ),
    ask(
      "s3:GetEncryptionConfiguration",
      (abortSignal) => s3.send(new GetBucketEncryptionCommand({ Bucket }), { abortSignal }),
      about("ServerSideEncryptionConfigurationNotFoundError"),
    ),
    ask(
      "s3:GetBucketVersioning",
      (abortSignal) => s3.send(new GetBucketVersioningCommand({ Bucket }), { abortSignal }),
      about(),
    ),
    ask(
      "s3:GetBucketLogging",
      (abortSignal) => s3.send(new GetBucketLoggingCommand({ Bucket }), { abortSignal }),
      about(),
    ),
    ask(
      "s3:GetBucketAcl",
      (abortSignal) => s3.send(new GetBucketAclCommand({ Bucket }), { abortSignal }),
      about(),
    ),
    ask(
      "s3:GetBucketObjectLockConfiguration",
      (abortSignal) => s3.send(new GetObjectLockConfigurationCommand({ Bucket }), { abortSignal }),
      about("ObjectLockConfigurationNotFoundError", "ObjectLockConfigurationNotFound"),
    ),
    ask(
      "s3:GetBucketOwnershipControls",
      (abortSignal) => s3.send(new GetBucketOwnershipControlsCommand({ Bucket }), { abortSignal }),
      about("OwnershipControlsNotFoundError"),
    ),
    ask(
      "s3:GetLifecycleConfiguration",
      (abortSignal) => s3.send(new GetBucketLifecycleConfigurationCommand({ Bucket }), { abortSignal }),
      about("NoSuchLifecycleConfiguration"),
    ),
    ask(
      "s3:GetBucketTagging",
      (abortSignal) => s3.send(new GetBucketTaggingCommand({ Bucket }), { abortSignal }),
      about("NoSuchTagSet"),
    ),
  ]);
  session.add({
    type: "s3:bucket",
    id: resource,
    name: Bucket,
    region: location ? location.LocationConstraint || "us-east-1" : "us-east-1",
    tags: tags === undefined ? undefined : tagRecord(tags?.TagSet ?? []),
    config: {
      Name: Bucket,
      CreationDate,
      PublicAccessBlock: block === undefined ? undefined : (block?.PublicAccessBlockConfiguration ?? null),
      Policy: policy === undefined ? undefined : parsed(policy?.Policy),
      PolicyStatus: status === undefined ? undefined : (status?.PolicyStatus ?? null),
      Encryption:
        encryption === undefined ? undefined : (encryption?.ServerSideEncryptionConfiguration ?? null),
      Versioning: versioning ? { Status: versioning.Status, MFADelete: versioning.MFADelete } : undefined,
      Logging: logging ? (logging.LoggingEnabled ?? null) : undefined,
      Acl: acl ? { Owner: acl.Owner, Grants: acl.Grants } : undefined,
      ObjectLock: lock === undefined ? undefined : (lock?.ObjectLockConfiguration ?? null),
      OwnershipControls: ownership === undefined ? undefined : (ownership?.OwnershipControls ?? null),
      Lifecycle: lifecycle === undefined ? undefined : lifecycle ? { Rules: lifecycle.Rules ?? [] } : null,
    },
  });
}

export const collector: Collector = {
  service: "s3",
  scope: "global",
  operations: [
    "s3:ListAllMyBuckets",
    "s3:GetAccountPublicAccessBlock",
    "s3:GetBucketLocation",
    "s3:GetBucketPublicAccessBlock",
    "s3:GetBucketPolicy",
    "s3:GetBucketPolicyStatus",
    "s3:GetEncryptionConfiguration",
    "s3:GetBucketVersioning",
    "s3:GetBucketLogging",
    "s3:GetBucketAcl",
    "s3:GetBucketObjectLockConfiguration",
    "s3:GetBucketOwnershipControls",
    "s3:GetLifecycleConfiguration",
    "s3:GetBucketTagging",
  ],
  async collect(session) {
    const s3 = session.client(S3Client);
    await addAccountBlock(session);
    const buckets = await session.ask("s3:ListAllMyBuckets", (abortSignal) =>
      everyPage(async (ContinuationToken) => {
        const page = await s3.send(new ListBucketsCommand({ ContinuationToken, MaxBuckets: 1000 }), {
          abortSignal,
        });
        return { items: page.Buckets, next: page.ContinuationToken };
      }),
    );
    await Promise.all((buckets ?? []).map((bucket) => readBucket(session, s3, bucket)));
  },
};
