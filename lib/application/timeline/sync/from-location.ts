import { mkdir } from "node:fs/promises";
import { z } from "zod";
import type { Database } from "@/lib/adapters/db/database";
import { openBucket } from "@/lib/adapters/lake/trail/bucket";
import { config } from "@/lib/application/config/config";
import { lakePlace } from "@/lib/application/lake/folders";
import { type SyncResult, syncTrail } from "./sync-trail";

/** What a trail is brought from, as people and schedules say it. */
export const trailSource = z.object({
  location: z
    .string()
    .regex(
      /^s3:\/\/[a-z0-9.-]{3,63}\/.*AWSLogs(\/o-[a-z0-9]+)?\/?$/,
      "expected s3://bucket/AWSLogs or s3://bucket/AWSLogs/o-…",
    ),
  region: z.string().regex(/^[a-z]{2}(-[a-z]+)+-\d$/, "expected a region like eu-west-1"),
  /** The first day to bring; none: 30 days ago. */
  since: z.iso.date().optional(),
  roleArn: z.string().optional(),
});
export type TrailSource = z.output<typeof trailSource>;

const monthMs = 30 * 86_400_000;

/** Brings what is new at a trail's location. @throws Problem */
export async function syncFrom(
  db: Database,
  { location, region, since, roleArn }: TrailSource,
  options: {
    now: Date;
    signal?: AbortSignal;
    onProgress?: (done: { objects: number; inserted: number }) => void;
  },
): Promise<SyncResult> {
  const [, name = "", prefix = ""] = /^s3:\/\/([^/]+)\/(.*?)\/?$/.exec(location) ?? [];
  const { lakeFolder, tempFolder } = lakePlace();
  await mkdir(tempFolder, { recursive: true });
  return syncTrail(db, {
    bucket: openBucket({ bucket: name, region, roleArn, endpoint: config().awsEndpoint }),
    bucketName: `s3://${name}`,
    prefix,
    since: since ?? new Date(options.now.getTime() - monthMs).toISOString().slice(0, 10),
    lakeFolder,
    tempFolder,
    ...options,
  });
}
