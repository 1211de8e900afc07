import { describe, expect, it } from "vitest";
import { draftOf, ruleOf } from "./draft";

const now = Date.parse("2026-11-25T12:00:00Z");
const typed = { ...draftOf(null, "dana@example.com"), tagKey: "purpose", reason: "A public website" };

describe("ruleOf", () => {
  it("leaves what is empty out, and ends after the days that were chosen", () => {
    expect(ruleOf({ ...typed, account: " 1111* " }, now).rule).toEqual({
      check: null,
      principle: null,
      account: "1111*",
      unit: null,
      resource: null,
      tag: { key: "purpose", value: null },
      reason: "A public website",
      owner: "dana@example.com",
      expiresAt: "2026-12-25T12:00:00.000Z",
    });
    expect(ruleOf({ ...typed, until: { span: "good", day: "" } }, now).rule?.expiresAt).toBeNull();
    expect(ruleOf({ ...typed, until: { span: "date", day: "2027-01-31" } }, now).rule?.expiresAt).toBe(
      "2027-01-31T23:59:00Z",
    );
  });

  it("says what is missing", () => {
    expect(ruleOf({ ...typed, tagKey: "" }, now).problem).toMatch(/at least one condition/);
    expect(ruleOf({ ...typed, reason: "" }, now).problem).toMatch(/^reason: expected a reason/);
    expect(ruleOf({ ...typed, owner: "dana" }, now).problem).toMatch(/^owner: expected an e-mail/);
    expect(ruleOf({ ...typed, until: { span: "date", day: "" } }, now).problem).toMatch(/day/);
  });
});
