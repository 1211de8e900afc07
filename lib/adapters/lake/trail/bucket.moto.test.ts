import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { CreateBucketCommand, PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Moto, motoInstalled, startMoto } from "@/lib/adapters/aws/testing/moto";
import { openBucket } from "./bucket";

async function all(keys: AsyncIterable<string>): Promise<string[]> {
  const found: string[] = [];
  for await (const key of keys) found.push(key);
  return found;
}

describe.skipIf(!motoInstalled())("a trail's bucket", () => {
  let moto: Moto;
  let folder: string;
  const place = "AWSLogs/o-abc/111122223333/CloudTrail/eu-west-1/";
  const key = (day: string, clock: string) => `${place}${day}/x_${clock}.json.gz`;

  beforeAll(async () => {
    moto = await startMoto();
    folder = await mkdtemp(path.join(tmpdir(), "heptagon-bucket-"));
    const s3 = new S3Client({
      region: "eu-west-1",
      endpoint: moto.endpoint,
      forcePathStyle: true,
      credentials: { accessKeyId: "test", secretAccessKey: "test" },
    });
    const CreateBucketConfiguration = { LocationConstraint: "eu-west-1" as const };
    await s3.send(new CreateBucketCommand({ Bucket: "trail", CreateBucketConfiguration }));
    for (const Key of [key("2026/03/10", "b"), key("2026/03/10", "a"), key("2026/03/11", "c")])
      await s3.send(new PutObjectCommand({ Bucket: "trail", Key, Body: Key }));
  });
  afterAll(async () => {
    await moto?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  it("is listed by place, in the order of its keys, and read", async () => {
    const bucket = openBucket({ bucket: "trail", region: "eu-west-1", endpoint: moto.endpoint });
    expect(await bucket.below("AWSLogs/o-abc/111122223333/CloudTrail/")).toEqual([place]);
    const listed = await all(bucket.keysAfter(`${place}2026/03/10/`, ""));
    expect(listed).toEqual([key("2026/03/10", "a"), key("2026/03/10", "b")]);
    const after = await all(bucket.keysAfter(`${place}2026/03/10/`, key("2026/03/10", "a")));
    expect(after).toEqual([key("2026/03/10", "b")]);
    const file = path.join(folder, "below", "one");
    expect(await bucket.download(key("2026/03/11", "c"), file)).toBe(true);
    expect(await readFile(file, "utf8")).toBe(key("2026/03/11", "c"));
    expect(await bucket.download(key("2026/03/12", "gone"), file)).toBe(false);
  });

  it("says what is missing when it cannot be read", async () => {
    const bucket = openBucket({ bucket: "nobodys", region: "eu-west-1", endpoint: moto.endpoint });
    await expect(bucket.below("AWSLogs/")).rejects.toThrow("could not be read");
  });
});
