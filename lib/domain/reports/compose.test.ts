import { describe, expect, it } from "vitest";
import { composeReport } from "./compose";
import { facts, moment, part } from "./testing/facts";

describe("composeReport", () => {
  it("answers in one sentence, from the start of the period to its end", () => {
    const report = composeReport(facts());
    // Principle 1 from 50 to 100, principle 6 from 100 to 50: the mean stays.
    expect(report.sentence).toBe("Security stands where it stood when the period began: 75 of 100.");
    expect(report.worse.map(({ check, points }) => [check, points])).toEqual([["bucket-not-public", -50]]);
    expect(report.better.map(({ check, points }) => [check, points])).toEqual([["root-mfa", 50]]);
    expect(report.caveats).toEqual([]);
  });

  it("gives every principle a place, and detail only to those asked for", () => {
    const report = composeReport(facts({ ask: { principles: [6] } }));
    expect(report.principles).toHaveLength(7);
    expect(report.detailed).toEqual([6]);
    expect(report.scope).toBe("2 accounts · all regions · detail of principles 6");
  });

  it("counts what is muted and lists accounts worst first", () => {
    const report = composeReport(facts());
    expect(report.counts).toMatchObject({ failing: 3, critical: 3, muted: 2, resources: 43 });
    expect(report.accounts.map(({ account }) => account)).toEqual(["444455556666", "111122223333"]);
    const [check] = report.principles[5]?.checks ?? [];
    expect(check).toMatchObject({ failed: 3, muted: 2, ratio: 0.5, more: 2 });
  });

  it("says when there is nothing to compare with, or nothing at all", () => {
    const now = moment("2026-11-25", { 1: [part("root-mfa", 1, 1)] });
    expect(composeReport(facts({ moments: [now] })).sentence).toContain("no earlier score");
    expect(composeReport(facts({ moments: [], accounts: [], failing: [] })).sentence).toBe(
      "Nothing was assessed in this period.",
    );
  });

  it("warns of what a reader could take amiss", () => {
    const late = composeReport(facts({ moments: facts().moments.slice(1) }));
    expect(late.caveats.join()).toContain("changes count from 10 November 2026");
    const regional = composeReport(
      facts({ ask: { regions: ["eu-west-1"] }, moments: facts().moments.slice(2) }),
    );
    expect(regional.caveats.join()).toContain("no history");
    const past = composeReport(facts({ judgedAt: new Date("2026-11-26T02:00:00Z") }));
    expect(past.caveats.join()).toContain("as they are today (26 November 2026)");
  });

  it("counts a framework's requirements, those without a check too", () => {
    const cis = composeReport(facts()).frameworks.find(({ framework }) =>
      framework.startsWith("CIS AWS Foundations 7"),
    );
    expect(cis?.totals.met).toBeGreaterThan(0);
    expect(cis?.notMet.length).toBeGreaterThan(0);
    expect(cis?.met).toBeGreaterThan(0);
    expect(cis?.met).toBeLessThan(1);
  });
});
