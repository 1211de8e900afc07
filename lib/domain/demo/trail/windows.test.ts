import { describe, expect, it } from "vitest";
import { isObject, type TrailRecord } from "@/lib/domain/cloudtrail/record";
import { isRefusal, toRow } from "@/lib/domain/cloudtrail/row";
import { day, spanOf, storyOf } from "../calendar";
import { accountIds } from "../organisation/accounts";
import { objectsOf } from "./objects";
import { type TrailPlan, trailWindows, windowHours } from "./windows";

const end = Date.UTC(2026, 10, 24, 2);
const plan: TrailPlan = { span: spanOf(end, 30), events: 30_000, seed: 7 };
const objects = [...trailWindows(plan)].flatMap(objectsOf);
const records = objects.flatMap(({ text }) => (JSON.parse(text) as { Records: TrailRecord[] }).Records);
const story = storyOf(end);
const at = (record: TrailRecord) => Date.parse(String(record.eventTime));

describe("trailWindows", () => {
  it("makes about as many events as asked, all in the span, ids unique", () => {
    expect(Math.abs(records.length - 30_000)).toBeLessThan(3000);
    expect(new Set(records.map(({ eventID }) => eventID)).size).toBe(records.length);
    expect(records.every((record) => at(record) >= plan.span.start && at(record) < end)).toBe(true);
  });

  it("makes the same bytes for the same plan and others for another seed", () => {
    const short = { span: spanOf(end, 2), events: 2000, seed: 7 };
    const texts = (seed: number) =>
      [...trailWindows({ ...short, seed })].flatMap(objectsOf).map(({ key, text }) => key + text);
    expect(texts(7)).toEqual(texts(7));
    expect(texts(7)).not.toEqual(texts(8));
  });

  it("writes records that the loader takes, with known actors", () => {
    const rows = records.map((record) => toRow(record, { digest: String }));
    const refused = rows.filter(isRefusal);
    expect(refused).toEqual([]);
    const kinds = new Set(rows.flatMap((row) => (isRefusal(row) ? [] : row.kind)));
    expect(kinds).not.toContain("unknown");
    for (const kind of [
      "root",
      "iam-user",
      "assumed-role",
      "saml-user",
      "web-identity-user",
      "aws-service",
      "aws-account",
    ])
      expect(kinds).toContain(kind);
  });

  it("reaches every account and region, most of it at home", () => {
    const count = (of: (record: TrailRecord) => boolean) => records.filter(of).length;
    for (const account of Object.values(accountIds)) {
      for (const region of ["eu-west-1", "eu-north-1", "us-east-1"]) {
        expect(
          count((record) => record.recipientAccountId === account && record.awsRegion === region),
        ).toBeGreaterThan(10);
      }
    }
    expect(count(({ awsRegion }) => awsRegion === "eu-west-1")).toBeGreaterThan(records.length / 2);
    expect(count(({ errorCode }) => errorCode !== undefined)).toBeGreaterThan(100);
  });

  it("delivers nothing of eu-north-1 in the gap, nor of the sandbox's after its trail was narrowed", () => {
    const north = records.filter(({ awsRegion }) => awsRegion === "eu-north-1");
    expect(north.filter((record) => at(record) >= story.gap.start && at(record) < story.gap.end)).toEqual([]);
    const sandbox = north.filter(({ recipientAccountId }) => recipientAccountId === accountIds.sandbox);
    expect(sandbox.some((record) => at(record) < story.sandboxTrailNarrowed)).toBe(true);
    expect(sandbox.some((record) => at(record) >= story.sandboxTrailNarrowed)).toBe(false);
  });

  it("hands every session key out before it is used", () => {
    const key = (record: TrailRecord) => {
      const credentials = isObject(record.responseElements) ? record.responseElements.credentials : undefined;
      return isObject(credentials) ? String(credentials.accessKeyId) : undefined;
    };
    const handedOut = new Set(records.map(key).filter((id) => id !== undefined));
    const dba = records.filter((record) =>
      JSON.stringify(record.userIdentity).includes("assumed-role/DBA-role/"),
    );
    expect(dba.length).toBeGreaterThan(10);
    for (const { userIdentity } of dba) {
      expect(isObject(userIdentity) && handedOut.has(String(userIdentity.accessKeyId))).toBe(true);
    }
  });

  it("tells the story of the restore: Dana Ruiz, three databases, without encryption", () => {
    const restores = records.filter(({ eventName }) => eventName === "RestoreDBInstanceFromDBSnapshot");
    expect(
      restores.map(
        (record) =>
          isObject(record.responseElements) && [
            record.responseElements.dBInstanceIdentifier,
            record.responseElements.storageEncrypted,
          ],
      ),
    ).toEqual([
      ["db-ledger", false],
      ["db-orders", false],
      ["db-crm", false],
    ]);
    expect(
      restores.every((record) =>
        JSON.stringify(record.userIdentity).includes('"sourceIdentity":"dana.ruiz@northwind.example"'),
      ),
    ).toBe(true);
    expect(new Date(String(restores[0]?.eventTime)).getUTCDay()).toBe(2);
  });
});

describe("windowHours", () => {
  it("keeps a window small enough for memory however many events there are", () => {
    expect(windowHours({ ...plan, events: 200_000 })).toBe(12);
    expect(windowHours({ ...plan, events: 10_000_000 })).toBe(1);
  });
});

describe("objectsOf", () => {
  it("names objects as CloudTrail does, by the day of delivery, in order of time", () => {
    const name =
      /^AWSLogs\/o-[a-z0-9]+\/(\d{12})\/CloudTrail\/([a-z0-9-]+)\/(\d{4})\/(\d{2})\/(\d{2})\/\1_CloudTrail_\2_\3\4\5T\d{4}Z_[0-9A-Za-z]{16}\.json\.gz$/;
    for (const { key } of objects) expect(key).toMatch(name);
    expect(new Set(objects.map(({ key }) => key)).size).toBe(objects.length);
    const times = (JSON.parse(objects[0]?.text ?? "{}") as { Records: TrailRecord[] }).Records.map(at);
    expect(times).toEqual([...times].sort((a, b) => a - b));
    expect(plan.span.end - plan.span.start).toBe(30 * day);
  });
});
