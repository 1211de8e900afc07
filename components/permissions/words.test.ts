import { expect, it } from "vitest";
import { canSentence, principalsSentence, whoCanLead, whoCanSentence } from "./words";

const row = {
  principal: "arn:aws:iam::111122223333:user/dana",
  kind: "user" as const,
  account: "111122223333",
  decision: "Allowed" as const,
  way: "direct" as const,
  via: [],
  because: [],
  conditions: [],
};
const answer = {
  freshness: { asOf: null, source: "" },
  action: "cloudtrail:StopLogging",
  resource: "arn:aws:cloudtrail:eu-west-1:111122223333:trail/main",
  asked: 12,
  milliseconds: 3.4,
  caveats: [],
  rows: [row, { ...row, kind: "role" as const, way: "role" as const }],
};

it("says who can, of how many", () => {
  expect(whoCanSentence(answer)).toBe("2 of 12 principals can cloudtrail:StopLogging on main");
  expect(whoCanSentence({ ...answer, rows: [], resource: "*" })).toBe(
    "None of 12 principals can cloudtrail:StopLogging on any resource",
  );
  expect(whoCanLead(answer)).toBe("1 user, 1 role · 1 only by taking on another role · evaluated in 3 ms");
});

it("says whether one can", () => {
  const asked = { ...answer, principal: row.principal, layers: [], because: [], conditions: [], flip: [] };
  expect(canSentence({ ...asked, decision: "ExplicitlyDenied" })).toBe(
    "dana is denied to cloudtrail:StopLogging on main",
  );
});

it("counts administrators", () => {
  const counts = { freshness: answer.freshness, principals: [] };
  expect(principalsSentence({ ...counts, total: 3, administrators: 1 })).toBe(
    "1 of 3 users and roles is an administrator",
  );
});
