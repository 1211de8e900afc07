import { accountIds } from "../organisation/accounts";
import type { Bucket } from "../organisation/buckets";
import type { Random } from "../random";
import type { Call } from "../trail/record";

const hostOf = (bucket: Bucket) => `${bucket.name}.s3.${bucket.region}.amazonaws.com`;

function additional(from: Random, inBytes: number, outBytes: number): object {
  return {
    SignatureVersion: "SigV4",
    CipherSuite: "TLS_AES_128_GCM_SHA256",
    bytesTransferredIn: inBytes,
    AuthenticationMethod: "AuthHeader",
    "x-amz-id-2": `${from.text(74, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")}=`,
    bytesTransferredOut: outBytes,
  };
}

/** One object read or written: a data event, as the trail of the customer bucket records them. */
export function object(
  name: "GetObject" | "PutObject" | "HeadObject" | "DeleteObject",
  bucket: Bucket,
  key: string,
  from: Random,
): Call {
  const write = name === "PutObject" || name === "DeleteObject";
  const size = from.between(400, 90_000);
  return {
    source: "s3",
    name,
    write,
    data: true,
    host: hostOf(bucket),
    request: { bucketName: bucket.name, Host: hostOf(bucket), key },
    response: name === "PutObject" ? { "x-amz-server-side-encryption": "aws:kms" } : null,
    additional: additional(from, write ? size : 0, write ? 0 : size),
    resources: [
      { type: "AWS::S3::Object", ARN: `arn:aws:s3:::${bucket.name}/${key}` },
      { accountId: accountIds[bucket.account], type: "AWS::S3::Bucket", ARN: `arn:aws:s3:::${bucket.name}` },
    ],
  };
}

/** One call about a bucket itself. */
export function onBucket(name: string, bucket: Bucket, from: Random, more: object = {}): Call {
  return {
    source: "s3",
    name,
    write: !/^(Get|List|Head)/.test(name),
    host: hostOf(bucket),
    request: { bucketName: bucket.name, Host: hostOf(bucket), ...more },
    additional: additional(from, 0, 320),
    resources: [
      { accountId: accountIds[bucket.account], type: "AWS::S3::Bucket", ARN: `arn:aws:s3:::${bucket.name}` },
    ],
  };
}

const bucketLooks = [
  "GetBucketPolicy",
  "GetBucketAcl",
  "GetBucketLocation",
  "GetBucketVersioning",
  "GetBucketPublicAccessBlock",
  "GetBucketEncryption",
  "GetBucketTagging",
  "ListObjects",
  "GetBucketPolicyStatus",
];

/** Something that a person looks at in S3. */
export function look(from: Random, bucket: Bucket): Call {
  return onBucket(from.pick(bucketLooks), bucket, from);
}

export const listBuckets: Call = {
  source: "s3",
  name: "ListBuckets",
  request: { Host: "s3.eu-west-1.amazonaws.com" },
  host: "s3.eu-west-1.amazonaws.com",
};
