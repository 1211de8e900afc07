import { createWriteStream } from "node:fs";
import { mkdir } from "node:fs/promises";
import path from "node:path";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { GetObjectCommand, ListObjectsV2Command, S3Client } from "@aws-sdk/client-s3";
import { baseCredentials, roleCredentials } from "@/lib/adapters/aws/accounts/credentials";
import { failureMessage } from "@/lib/adapters/aws/failure";
import { Problem } from "@/lib/domain/errors/problem";

export type TrailBucket = {
  /** Prefixes directly below a prefix, with their trailing slash. */
  below(prefix: string): Promise<string[]>;
  /** Keys below a prefix in their order, after a key. */
  keysAfter(prefix: string, after: string): AsyncGenerator<string>;
  /** Copies an object to a file; false when it has vanished since it was listed. */
  download(key: string, file: string): Promise<boolean>;
};

export type BucketReach = { bucket: string; region: string; roleArn?: string; endpoint?: string };

function wrong(bucket: string, error: unknown): Problem {
  return new Problem("unavailable", `The bucket could not be read: ${failureMessage(error)}`, {
    where: `s3://${bucket}`,
    next: "Give the role s3:ListBucket on the bucket, s3:GetObject on its objects and kms:Decrypt on its key.",
    cause: error,
  });
}

/** Opens a trail's bucket for reading. Throttled calls are tried again, more slowly each time. */
export function openBucket({ bucket, region, roleArn, endpoint }: BucketReach): TrailBucket {
  const base = baseCredentials({});
  const s3 = new S3Client({
    region,
    endpoint,
    credentials: roleArn ? roleCredentials(base, { roleArn, endpoint }, region) : base,
    forcePathStyle: endpoint !== undefined,
    followRegionRedirects: true,
    maxAttempts: 8,
    retryMode: "adaptive",
  });
  async function list(input: {
    Prefix: string;
    Delimiter?: string;
    StartAfter?: string;
    ContinuationToken?: string;
  }) {
    try {
      return await s3.send(new ListObjectsV2Command({ Bucket: bucket, ...input }));
    } catch (error) {
      throw wrong(bucket, error);
    }
  }
  return {
    async below(Prefix) {
      const found: string[] = [];
      let token: string | undefined;
      do {
        const page = await list({ Prefix, Delimiter: "/", ContinuationToken: token });
        found.push(...(page.CommonPrefixes ?? []).flatMap(({ Prefix: one }) => one ?? []));
        token = page.NextContinuationToken;
      } while (token);
      return found;
    },
    async *keysAfter(Prefix, after) {
      let token: string | undefined;
      do {
        const page = await list({ Prefix, StartAfter: after || undefined, ContinuationToken: token });
        for (const { Key } of page.Contents ?? []) if (Key) yield Key;
        token = page.NextContinuationToken;
      } while (token);
    },
    async download(key, file) {
      await mkdir(path.dirname(file), { recursive: true });
      try {
        const { Body } = await s3.send(new GetObjectCommand({ Bucket: bucket, Key: key }));
        await pipeline(Body as Readable, createWriteStream(file));
        return true;
      } catch (error) {
        if (error instanceof Error && error.name === "NoSuchKey") return false;
        throw wrong(bucket, error);
      }
    },
  };
}
