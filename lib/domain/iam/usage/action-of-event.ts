/** API calls whose permission has another name. AWS: "Service Authorization Reference", each service's page. */
const actionNames: Record<string, string> = {
  "s3:ListObjects": "s3:ListBucket",
  "s3:ListObjectsV2": "s3:ListBucket",
  "s3:ListObjectVersions": "s3:ListBucketVersions",
  "s3:HeadObject": "s3:GetObject",
  "s3:HeadBucket": "s3:ListBucket",
  "s3:ListBuckets": "s3:ListAllMyBuckets",
  "s3:DeleteObjects": "s3:DeleteObject",
  "s3:CopyObject": "s3:PutObject",
  "s3:CreateMultipartUpload": "s3:PutObject",
  "s3:UploadPart": "s3:PutObject",
  "s3:UploadPartCopy": "s3:PutObject",
  "s3:CompleteMultipartUpload": "s3:PutObject",
  "s3:GetBucketEncryption": "s3:GetEncryptionConfiguration",
  "s3:PutBucketEncryption": "s3:PutEncryptionConfiguration",
  "s3:GetBucketReplication": "s3:GetReplicationConfiguration",
  "s3:GetBucketLifecycle": "s3:GetLifecycleConfiguration",
  "s3:PutBucketLifecycle": "s3:PutLifecycleConfiguration",
  "lambda:Invoke": "lambda:InvokeFunction",
};

/** Services whose permissions begin with another word than their API's address. */
const prefixes: Record<string, string> = { monitoring: "cloudwatch", email: "ses", tagging: "tag" };

/** Sign-ins and other events that no permission of IAM lets through. */
const withoutPermission = new Set(["signin", "sso-oauth"]);

/**
 * The IAM action that a recorded call needed; null for events that are no API call. Some services record the version of
 * their API in the event's name (`CreateFunction20150331`).
 *
 * @param source the event's source without `.amazonaws.com`
 */
export function actionOfEvent(source: string, name: string): string | null {
  const key = `${source}:${name}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const action = translated(source, name);
  if (known.size < mostKept) known.set(key, action);
  return action;
}

/** There are some twenty thousand calls; names that somebody makes up are not kept without end. */
const mostKept = 50_000;
const known = new Map<string, string | null>();

function translated(source: string, name: string): string | null {
  if (withoutPermission.has(source)) return null;
  const plain = name.replace(/20\d{2}[-_]?\d{2}[-_]?\d{2}(v\d+)?$/, "");
  const called = `${prefixes[source] ?? source}:${plain}`;
  return Object.hasOwn(actionNames, called) ? (actionNames[called] ?? called) : called;
}
