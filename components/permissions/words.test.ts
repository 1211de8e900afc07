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
  flip: [],
  holder: "person" as const,
  used: null,
};
const answer = {
  freshness: { asOf: null, source: "" },
  action: "cloudtrail:StopLogging",
  resource: "arn:aws:cloudtrail:eu-west-1:111122223333:trail/main",
  asked: 12,
  milliseconds: 3.4,
  days: 90,
  caveats: [],
  rows: [
    row,
    {
      ...row,
      way: "role" as const,
      holder: "machine" as const,
      used: { count: 2, last: "2026-11-01T00:00:00Z" },
    },
  ],
};

it("says who can, of how many", () => {
  expect(whoCanSentence(answer)).toBe("2 of 12 principals can cloudtrail:StopLogging on main");
  expect(whoCanSentence({ ...answer, rows: [], resource: "*" })).toBe(
    "None of 12 principals can cloudtrail:StopLogging on any resource",
  );
  expect(whoCanLead(answer)).toBe(
    "1 held by people, 1 by machines; 1 did so in 90 days · 1 only by taking on another role · evaluated in 3 ms",
  );
});

it("says whether one can", () => {
  const asked = { ...answer, ...row, layers: [] };
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
