import { describe, expect, it } from "vitest";
import type { EventRow } from "@/lib/contract/endpoints/events";
import { gapWords, timelineSentence } from "./summary";
import { eventSentence, verbWords } from "./what";
import { personName, whoActed } from "./who";

const event: EventRow = {
  id: "1",
  time: "2026-03-12T13:02:11.000Z",
  account: "222233334444",
  region: "eu-west-1",
  source: "rds",
  name: "RestoreDBInstanceFromDBSnapshot",
  readOnly: false,
  error: null,
  actor: "arn:aws:iam::222233334444:role/DBA-role",
  actorName: "DBA-role",
  kind: "assumed-role",
  person: "dana.ruiz@northwind.example",
  session: "ASIA1",
  ip: "203.0.113.7",
  resources: ["arn:aws:rds:eu-west-1:222233334444:db:db-ledger"],
};

describe("whoActed", () => {
  it("puts the person first and says through what", () => {
    expect(whoActed(event)).toEqual({ name: "Dana Ruiz", via: "via DBA-role" });
  });

  it("says that it came through single sign-on", () => {
    const actor = "arn:aws:iam::1:role/aws-reserved/sso.amazonaws.com/AWSReservedSSO_DBA_0123456789abcdef";
    expect(whoActed({ ...event, actor, actorName: "DBA" }).via).toBe("via DBA (SSO)");
  });

  it("names the end of a long-lived key", () => {
    const user = {
      ...event,
      kind: "iam-user" as const,
      person: null,
      actorName: "build",
      session: "AKIAEXAMPLE7Q2F",
    };
    expect(whoActed(user)).toEqual({ name: "build", via: "access key …7Q2F" });
  });

  it("leaves what is no pair of names as it is", () => {
    expect(personName("x9@northwind.example")).toBe("x9@northwind.example");
    expect(personName("Dana Ruiz")).toBe("Dana Ruiz");
  });
});

describe("what happened", () => {
  it("reads as a sentence", () => {
    expect(verbWords("RestoreDBInstanceFromDBSnapshot")).toBe("restored DB instance from DB snapshot");
    expect(verbWords("PutBucketPolicy")).toBe("set bucket policy");
    expect(verbWords("Frobnicate")).toBe("called Frobnicate");
    expect(verbWords("constructor")).toBe("called constructor");
  });

  it("says how it ended", () => {
    expect(eventSentence({ ...event, error: "AccessDenied" }).end).toBe(", and was denied");
    expect(eventSentence({ ...event, error: "ThrottlingException" }).end).toBe(
      ", which failed: ThrottlingException",
    );
    expect(eventSentence(event).end).toBe("");
  });
});

describe("the page's sentence", () => {
  it("counts in the right number", () => {
    expect(timelineSentence({ total: 18_204, actors: 214 })).toBe("18,204 events by 214 actors");
    expect(timelineSentence({ total: 1, actors: 1 })).toBe("1 event by 1 actor");
    expect(timelineSentence({ total: 0, actors: 0 })).toBe("No events");
  });

  it("adds the gaps up", () => {
    const gap = { from: "2026-03-01T00:00:00Z", to: "2026-03-01T03:00:00Z" };
    expect(gapWords([])).toBeNull();
    expect(gapWords([gap])).toBe("3 hours");
    expect(gapWords([gap, gap])).toBe("6 hours in 2 stretches");
  });
});
