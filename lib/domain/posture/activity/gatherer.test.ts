import { describe, expect, it } from "vitest";
import type { EventDraft } from "@/lib/domain/cloudtrail/row";
import { ActivityGatherer } from "./gatherer";

const now = new Date("2026-03-01T12:00:00Z");
const account = "111122223333";
let number = 0;

function event(given: Partial<EventDraft>): EventDraft {
  number += 1;
  return {
    id: `0b2d6c3e-1111-4111-8111-${String(number).padStart(12, "0")}`,
    time: "2026-02-27T10:00:00.000Z",
    account,
    region: "eu-west-1",
    source: "s3",
    name: "GetObject",
    readOnly: true,
    error: null,
    actor: `arn:aws:iam::${account}:role/DBA`,
    actorName: "DBA",
    kind: "assumed-role",
    person: "dana@example.com",
    session: "ASIA1",
    ip: "203.0.113.7",
    userAgent: null,
    resources: ["arn:aws:s3:::customers/a/1", "arn:aws:s3:::customers"],
    ...given,
  };
}

function gathered(...events: EventDraft[]) {
  const gatherer = new ActivityGatherer(now);
  for (const one of events) gatherer.add(one);
  return gatherer.finish();
}

describe("reads by people", () => {
  it("add up by person, role, call and bucket, with the newest event as the example", () => {
    const old = event({ time: "2026-02-20T10:00:00.000Z" });
    const newest = event({ resources: ["arn:aws:s3:::customers/b/2"] });
    const { dataReads, roleUses } = gathered(newest, old, event({ resources: ["arn:aws:s3:::other"] }));
    expect(dataReads).toMatchObject([
      {
        resource: "arn:aws:s3:::customers",
        count: 2,
        first: old.time,
        last: newest.time,
        eventId: newest.id,
      },
      { resource: "arn:aws:s3:::other", count: 1 },
    ]);
    expect(roleUses).toMatchObject([{ person: "dana@example.com", days: 2 }]);
  });

  it("leave out programs, failures, what services do in a person's name, and other days", () => {
    const { dataReads } = gathered(
      event({ person: null }),
      event({ error: "AccessDenied" }),
      event({ ip: "athena.amazonaws.com" }),
      event({ ip: "AWS Internal" }),
      event({ name: "HeadObject" }),
      event({ time: "2025-11-01T10:00:00.000Z" }),
      event({ time: "2026-03-01T12:00:00.000Z" }),
    );
    expect(dataReads).toEqual([]);
  });

  it("count parameters where something was deciphered", () => {
    const parameter = (session: string) =>
      event({ source: "ssm", name: "GetParameter", session, resources: [session] });
    const decrypt = event({
      source: "kms",
      name: "Decrypt",
      session: "ASIA1",
      time: "2026-02-27T10:00:01.000Z",
      ip: "ssm.amazonaws.com",
    });
    expect(gathered(parameter("ASIA1"), parameter("ASIA2"), decrypt).dataReads).toMatchObject([
      { kind: "secrets", name: "GetParameter", resource: "ASIA1" },
    ]);
  });

  it("count root as a person, and what it does as use of root", () => {
    const root = {
      kind: "root",
      person: null,
      actor: `arn:aws:iam::${account}:root`,
      actorName: "root",
    } as const;
    const { dataReads, rootUses } = gathered(
      event(root),
      event({ ...root, source: "signin", name: "ConsoleLogin", error: "ConsoleLoginFailure" }),
    );
    expect(dataReads).toMatchObject([{ person: "root" }]);
    expect(rootUses).toMatchObject([{ source: "s3", name: "GetObject", count: 1 }]);
  });
});

describe("bursts", () => {
  const letters = "ABCDEFGHIJ".split("");
  const looks = (hour: string) =>
    ["iam", "ec2", "s3", "rds", "kms"].flatMap((source) =>
      letters
        .slice(0, 6)
        .map((letter) =>
          event({ source, name: `List${letter}`, person: null, time: `2026-02-27T${hour}:10:00.000Z` }),
        ),
    );

  it("are many different looks within one hour, and little else", () => {
    expect(gathered(...looks("10")).enumerations).toMatchObject([{ distinct: 30, count: 30 }]);
    const half = looks("10").slice(0, 15);
    const rest = looks("11").slice(15);
    expect(gathered(...half, ...rest).enumerations).toEqual([]);
    const works = letters.map((letter) =>
      event({ source: "ec2", name: `Create${letter}`, person: null, time: "2026-02-27T10:30:00.000Z" }),
    );
    expect(gathered(...looks("10"), ...works).enumerations).toEqual([]);
    expect(
      gathered(...looks("10").map((one) => ({ ...one, kind: "aws-service" as const }))).enumerations,
    ).toEqual([]);
  });

  it("tell people in the same role apart", () => {
    const both = looks("10").map((one, index) => ({ ...one, person: index % 2 ? "dana" : "milo" }));
    expect(gathered(...both).enumerations).toEqual([]);
  });

  it("are five different calls for rights, or four for models, in a day", () => {
    const calls = [
      "CreateUser",
      "AttachUserPolicy",
      "CreateAccessKey",
      "CreateLoginProfile",
      "PutUserPolicy",
    ];
    const rights = calls.map((name) => event({ source: "iam", name, error: "AccessDenied" }));
    expect(gathered(...rights).escalations).toMatchObject([
      { distinct: 5, calls: calls.map((name) => `iam:${name}`).sort() },
    ]);
    expect(gathered(...rights.slice(1), ...rights.slice(1)).escalations).toEqual([]);
    const models = ["ListFoundationModels", "InvokeModel", "Converse", "GetUseCaseForModelAccess"];
    expect(gathered(...models.map((name) => event({ source: "bedrock", name }))).modelCalls).toHaveLength(1);
  });

  it("are forgotten after a week", () => {
    expect(
      gathered(...looks("10").map((one) => ({ ...one, time: "2026-02-20T10:00:00.000Z" }))).enumerations,
    ).toEqual([]);
  });
});
