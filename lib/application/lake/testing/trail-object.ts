import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { gzipSync } from "node:zlib";

export type TrailEvent = {
  id: number;
  time: string;
  name?: string;
  account?: string;
  region?: string;
  ip?: string;
};

const uuid = (id: number) => `0a0a0a0a-0000-4000-8000-${String(id).padStart(12, "0")}`;

/** A trail object under its S3 key below a folder. @returns the file */
export async function trailObject(
  folder: string,
  name: string,
  events: readonly TrailEvent[],
): Promise<string> {
  const [first] = events;
  const { account = "111122223333", region = "eu-west-1", time = "2026-03-10T00:00:00Z" } = first ?? {};
  const day = time.slice(0, 10).replaceAll("-", "/");
  const file = path.join(
    folder,
    `AWSLogs/${account}/CloudTrail/${region}/${day}/${account}_CloudTrail_${region}_${name}.json.gz`,
  );
  const Records = events.map((event) => ({
    eventVersion: "1.08",
    eventID: uuid(event.id),
    eventTime: event.time,
    eventName: event.name ?? "GetObject",
    eventSource: "s3.amazonaws.com",
    awsRegion: event.region ?? region,
    recipientAccountId: event.account ?? account,
    sourceIPAddress: event.ip ?? "203.0.113.7",
    userIdentity: {
      type: "IAMUser",
      userName: "dana",
      arn: `arn:aws:iam::${account}:user/dana`,
      accountId: account,
    },
    requestParameters: { bucketName: "customer-data", key: `k${event.id}` },
  }));
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, gzipSync(JSON.stringify({ Records })));
  return file;
}
