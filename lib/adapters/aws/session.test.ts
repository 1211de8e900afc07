import { describe, expect, it } from "vitest";
import type { Gap, Resource } from "@/lib/domain/posture/snapshot/document";
import type { Collector } from "./collector";
import { openSession } from "./session";

const collector: Collector = {
  service: "s3",
  scope: "global",
  operations: ["s3:GetBucketPolicy"],
  collect: async () => undefined,
};

function session(signal = new AbortController().signal) {
  const resources: Resource[] = [];
  const gaps: Gap[] = [];
  const opened = openSession(collector, {
    account: "111111111111",
    region: "global",
    partition: "aws",
    config: { region: "us-east-1", maxAttempts: 1, retryMode: "adaptive", followRegionRedirects: true },
    concurrency: 2,
    signal,
    sink: { resource: (found) => resources.push(found), gap: (missing) => gaps.push(missing) },
  });
  return { opened, resources, gaps };
}

const failing =
  (name: string, message = "no") =>
  () =>
    Promise.reject(Object.assign(new Error(message), { name }));

describe("a collector's session", () => {
  it("records a denied call as a gap that names the missing permission, and goes on", async () => {
    const { opened, gaps } = session();
    const answer = await opened.ask("s3:GetBucketPolicy", failing("AccessDenied"), {
      resource: "arn:aws:s3:::ledger",
    });
    expect(answer).toBeUndefined();
    expect(gaps).toEqual([
      {
        account: "111111111111",
        region: "global",
        service: "s3",
        operation: "s3:GetBucketPolicy",
        resource: "arn:aws:s3:::ledger",
        reason: "denied",
        message: "AccessDenied: no",
      },
    ]);
  });

  it("answers null, without a gap, for what is known not to exist", async () => {
    const { opened, gaps } = session();
    expect(
      await opened.ask("s3:GetBucketPolicy", failing("NoSuchBucketPolicy"), {
        absent: ["NoSuchBucketPolicy"],
      }),
    ).toBeNull();
    expect(gaps).toEqual([]);
  });

  it.each([
    ["ThrottlingException", "throttled"],
    ["SlowDown", "throttled"],
    ["OptInRequired", "region-off"],
    ["NoSuchBucket", "vanished"],
    ["NotImplemented", "unsupported"],
    ["InternalError", "error"],
  ])("sorts %s as %s", async (code, reason) => {
    const { opened, gaps } = session();
    await opened.ask("s3:GetBucketPolicy", failing(code));
    expect(gaps.map((gap) => gap.reason)).toEqual([reason]);
  });

  it("lets expired credentials end the collection", async () => {
    const { opened } = session();
    await expect(opened.ask("s3:GetBucketPolicy", failing("ExpiredTokenException"))).rejects.toThrow();
  });

  it("stops asking once its deadline has passed", async () => {
    const { opened, gaps } = session(AbortSignal.abort(new DOMException("too late", "TimeoutError")));
    let asked = false;
    await opened.ask("s3:GetBucketPolicy", async () => {
      asked = true;
    });
    expect(asked).toBe(false);
    expect(gaps.map((gap) => gap.reason)).toEqual(["deadline"]);
  });

  it("refuses an operation that the read-only role would lack", async () => {
    const { opened } = session();
    await expect(opened.ask("s3:DeleteBucket", async () => 1)).rejects.toThrow(/without declaring/);
  });

  it("keeps what is null, drops what was not collected, and writes dates as text", () => {
    const { opened, resources } = session();
    opened.add({
      type: "s3:bucket",
      id: "b",
      name: "b",
      config: { Policy: null, Acl: undefined, CreationDate: new Date(0) },
    });
    expect(resources[0]?.config).toEqual({ Policy: null, CreationDate: "1970-01-01T00:00:00.000Z" });
  });
});
