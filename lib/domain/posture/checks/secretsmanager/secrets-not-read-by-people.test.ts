import { expect, it } from "vitest";
import { activity, read } from "../../activity/testing";
import { judgedWith, resource } from "../../testing/kit";
import { check } from "./secrets-not-read-by-people";

const one = read({ kind: "secrets", source: "secretsmanager", name: "GetSecretValue", count: 3 });

it("names who reads, root among them", () => {
  const byRoot = { ...one, person: "root", actorKind: "root", count: 1 };
  const [finding] = judgedWith(check, activity({ dataReads: [one, byRoot] }), []);
  expect(finding).toMatchObject({
    status: "fail",
    reason: expect.stringContaining("2 people read secrets"),
    evidence: { events: { person: ["dana@example.com"] } },
  });
  const [alone] = judgedWith(check, activity({ dataReads: [byRoot] }), []);
  expect(alone?.evidence).toMatchObject({ events: { person: [], kind: ["root"] } });
});

it("passes on silence, since these calls are always recorded", () => {
  expect(judgedWith(check, activity({}), [])[0]?.status).toBe("pass");
  expect(judgedWith(check, activity({ dataReads: [{ ...one, kind: "objects" }] }), [])[0]?.status).toBe(
    "pass",
  );
});

it("is not assessed without events", () => {
  expect(judgedWith(check, undefined, [resource("iam:user", {})])[0]?.status).toBe("not_assessed");
});
