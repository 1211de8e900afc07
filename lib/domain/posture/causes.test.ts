import { describe, expect, it } from "vitest";
import { type CandidateEvent, isPlace, namesOfResource, rankCauses } from "./causes";

function event(name: string, time: string, resources: string[], more: Partial<CandidateEvent> = {}) {
  return { id: name, time, source: "s3", name, kind: "assumed-role", person: "dana", resources, ...more };
}

const bucket = "arn:aws:s3:::assets";
const effect = { check: "bucket-not-public", service: "s3", resource: bucket, changed: ["Policy"] };

describe("the probable causes of a change", () => {
  it("put what names the resource and what changed in it first", () => {
    const causes = rankCauses(
      effect,
      [
        event("PutBucketTagging", "2026-03-02T09:00:00Z", [bucket]),
        event("PutBucketLogging", "2026-03-02T11:00:00Z", [bucket]),
        event("PutBucketPolicy", "2026-03-02T08:00:00Z", [bucket]),
        event("PutBucketPolicy2", "2026-03-02T08:00:00Z", ["arn:aws:s3:::other"]),
      ],
      3,
    );
    expect(causes[0]).toMatchObject({ event: { name: "PutBucketPolicy" }, likelihood: "strong" });
    expect(causes[0]?.because).toContain("policy");
    expect(causes.at(-1)?.event.name).not.toBe("PutBucketPolicy2");
  });

  it("of equals take the later one, and people before services", () => {
    const names = rankCauses(
      effect,
      [
        event("PutBucketPolicy", "2026-03-02T08:00:00Z", [bucket], { id: "early" }),
        event("PutBucketPolicy", "2026-03-02T10:00:00Z", [bucket], { id: "late" }),
        event("PutBucketPolicy", "2026-03-02T12:00:00Z", [bucket], {
          id: "service",
          kind: "aws-service",
          person: null,
        }),
      ],
      3,
    ).map((cause) => cause.event.id);
    expect(names).toEqual(["late", "early", "service"]);
  });

  it("take the call that made a resource for the cause of how it is", () => {
    const database = "arn:aws:rds:eu-west-1:111122223333:db:orders";
    const [first] = rankCauses(
      { check: "database-encrypted", service: "rds", resource: database, changed: [] },
      [
        event("ModifyDBInstance", "2026-03-02T12:00:00Z", ["orders"]),
        event("RestoreDBInstanceFromDBSnapshot", "2026-03-02T10:00:00Z", ["orders"]),
      ],
      1,
    );
    expect(first).toMatchObject({ likelihood: "strong", because: "it made the resource" });
    expect(first?.event.name).toMatch(/^Restore/);
  });

  it("do not take a copy of a thing for what made it", () => {
    const database = "arn:aws:rds:eu-west-1:111122223333:db:orders";
    const snapshot = "arn:aws:rds:eu-west-1:111122223333:snapshot:orders-1117";
    const events = [event("CreateDBSnapshot", "2026-03-02T10:00:00Z", [database, "orders", snapshot])];
    const because = (resource: string) =>
      rankCauses({ check: "encrypted", service: "rds", resource, changed: [] }, events, 1)[0]?.because;
    expect(because(database)).toBe("it names the resource");
    expect(because(snapshot)).toBe("it made the resource");
  });

  it("are no more than possible where no event can name the thing", () => {
    const [cause] = rankCauses(
      { ...effect, resource: "arn:aws:iam::111122223333:root" },
      [event("UpdateTrail", "2026-03-02T12:00:00Z", ["root"])],
      1,
    );
    expect(cause?.likelihood).toBe("possible");
  });
});

it("knows by which names events call a resource", () => {
  expect(namesOfResource("arn:aws:ec2:eu-west-1:1:security-group/sg-1")).toEqual([
    "arn:aws:ec2:eu-west-1:1:security-group/sg-1",
    "sg-1",
  ]);
  expect(namesOfResource("plain")).toEqual(["plain"]);
  expect([
    isPlace("arn:aws:iam::1:root"),
    isPlace("arn:aws:ec2:eu-west-1:1:region"),
    isPlace(bucket),
  ]).toEqual([true, true, false]);
});
