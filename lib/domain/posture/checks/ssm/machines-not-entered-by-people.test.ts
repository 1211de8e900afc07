import { expect, it } from "vitest";
import { activity, read } from "../../activity/testing";
import { judgedWith, resource } from "../../testing/kit";
import { check } from "./machines-not-entered-by-people";

const one = read({ kind: "hosts", source: "ssm", name: "StartSession", count: 3 });

it("names who went on, and where", () => {
  const [finding] = judgedWith(check, activity({ dataReads: [{ ...one, resource: "i-0abc" }] }), []);
  expect(finding).toMatchObject({
    status: "fail",
    reason: expect.stringContaining("One person went on to machines"),
    evidence: { people: [{ resources: ["i-0abc"], calls: ["ssm:StartSession"] }] },
  });
});

it("passes on silence, and is not assessed without events", () => {
  expect(judgedWith(check, activity({}), [])[0]?.status).toBe("pass");
  expect(judgedWith(check, undefined, [resource("ec2:instance", {})])[0]?.status).toBe("not_assessed");
});
