import { z } from "zod";

const hex = z.string().regex(/^[0-9a-fA-F]+$/, "expected hexadecimal text");

const logFile = z.object({
  s3Bucket: z.string(),
  s3Object: z.string(),
  /** SHA-256 of the log file's uncompressed content. */
  hashValue: hex,
  hashAlgorithm: z.literal("SHA-256"),
  oldestEventTime: z.string().nullish(),
  newestEventTime: z.string().nullish(),
});

/** A digest file. AWS CloudTrail user guide, "CloudTrail digest file structure". */
export const digest = z.object({
  awsAccountId: z.string(),
  digestStartTime: z.string(),
  digestEndTime: z.string(),
  digestS3Bucket: z.string(),
  digestS3Object: z.string(),
  digestPublicKeyFingerprint: z.string(),
  digestSignatureAlgorithm: z.literal("SHA256withRSA"),
  previousDigestS3Bucket: z.string().nullable(),
  previousDigestS3Object: z.string().nullable(),
  /** SHA-256 of the previous digest's uncompressed content. */
  previousDigestHashValue: hex.nullable(),
  previousDigestSignature: hex.nullable(),
  logFiles: z.array(logFile),
});
export type Digest = z.output<typeof digest>;

/**
 * What the signature of a digest is made over: its end, its place, the hash of its content and the signature before it.
 * AWS CloudTrail user guide, "CloudTrail digest file signature".
 */
export function signedText(
  { digestEndTime, digestS3Bucket, digestS3Object, previousDigestSignature }: Digest,
  hash: string,
): string {
  return [digestEndTime, `${digestS3Bucket}/${digestS3Object}`, hash, previousDigestSignature ?? "null"].join(
    "\n",
  );
}
