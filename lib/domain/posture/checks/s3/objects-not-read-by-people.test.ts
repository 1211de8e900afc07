import { expect, it } from "vitest";
import { activity, read } from "../../activity/testing";
import { judgedWith, resource } from "../../testing/kit";
import { check } from "./objects-not-read-by-people";

const one = read({ kind: "objects", source: "s3", name: "GetObject", count: 3 });
const trail = resource("cloudtrail:trail", {
  S3BucketName: "the-logs",
  Status: { IsLogging: true },
  EventSelectors: [
    { ReadWriteType: "All", DataResources: [{ Type: "AWS::S3::Object", Values: ["arn:aws:s3"] }] },
  ],
});

it("names who reads, how often and when, with an example", () => {
  const [finding] = judgedWith(check, activity({ dataReads: [one] }), []);
  expect(finding).toMatchObject({
    status: "fail",
    reason:
      "One person read objects directly in the 90 days that the timeline holds: dana@example.com (3 times, last on 2026-02-20).",
    evidence: {
      people: [{ person: "dana@example.com", times: 3, exampleEvent: one.eventId }],
      events: { account: one.account, person: ["dana@example.com"], name: ["GetObject"] },
    },
  });
});

it("passes on silence only where reads are recorded", () => {
  expect(judgedWith(check, activity({}), [trail])[0]?.status).toBe("pass");
  expect(judgedWith(check, activity({}), [])[0]).toMatchObject({
    status: "not_assessed",
    reason: expect.stringContaining("no trail records the reads of all objects"),
  });
});

it("leaves out programs' users and the buckets of trails", () => {
  const actor = "arn:aws:iam::111122223333:user/backup";
  const user = resource("iam:user", { UserName: "backup", LoginProfile: null }, { id: actor });
  const byProgram = { ...one, actor, actorKind: "iam-user", person: "backup" };
  const ofLogs = { ...one, resource: "arn:aws:s3:::the-logs" };
  expect(judgedWith(check, activity({ dataReads: [byProgram, ofLogs] }), [user, trail])[0]?.status).toBe(
    "pass",
  );
});

it("is not assessed, with the reason, without events of the account", () => {
  for (const none of [undefined, activity({ heard: new Map() })]) {
    expect(judgedWith(check, none, [trail])[0]).toMatchObject({
      status: "not_assessed",
      reason: "Not assessed: no events of this account are in the timeline for the 90 days before 2026-03-01",
    });
  }
});
