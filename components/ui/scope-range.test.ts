import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { spanOf, steadyNow } from "./scope-range";

const now = Date.parse("2026-03-12T14:02:11Z");

describe("spanOf", () => {
  it("counts the range back from now", () => {
    expect(spanOf({ range: "7d", from: null, to: null }, now)).toEqual({
      from: "2026-03-05T14:05:00.000Z",
      to: "2026-03-12T14:05:00.000Z",
    });
  });

  it("takes from and to as they are, in UTC", () => {
    const asked = { range: "30d" as const, from: "2026-03-01T01:00:00+01:00", to: "2026-03-02T00:00:00Z" };
    expect(spanOf(asked, now)).toEqual({ from: "2026-03-01T00:00:00.000Z", to: "2026-03-02T00:00:00.000Z" });
  });

  it("fills what is missing or unreadable from the range", () => {
    expect(spanOf({ range: "24h", from: "soon", to: "2026-03-02T00:00:00Z" }, now).from).toBe(
      "2026-03-01T00:00:00.000Z",
    );
  });

  it("never ends before it starts", () => {
    const text = fc.oneof(
      fc.constant(null),
      fc.string(),
      fc.date({ noInvalidDate: true }).map((d) => d.toISOString()),
    );
    fc.assert(
      fc.property(text, text, (from, to) => {
        const span = spanOf({ range: "30d", from, to }, now);
        expect(Date.parse(span.from)).toBeLessThanOrEqual(Date.parse(span.to));
      }),
    );
  });
});

it("steadyNow lies at most five minutes ahead and keeps still in between", () => {
  expect(steadyNow(now) - now).toBeLessThan(300_000);
  expect(steadyNow(now)).toBe(steadyNow(now + 60_000));
});
