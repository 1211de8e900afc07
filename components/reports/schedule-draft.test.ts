import { describe, expect, it } from "vitest";
import { askedOf, draftOf } from "./schedule-draft";

const everywhere = { accounts: [], regions: [] };

describe("a schedule that is filled in", () => {
  it("comes back weekly at first, in the reader's zone, of what the scope says", () => {
    const draft = { ...draftOf(null, "Europe/Berlin"), title: " Weekly " };
    expect(askedOf(draft, null, { accounts: ["111122223333"], regions: [] })).toEqual({
      title: "Weekly",
      format: "pdf",
      question: { accounts: ["111122223333"], regions: [], period: "7d", zone: "Europe/Berlin" },
      cadence: { every: "week", weekday: 1, at: "07:00", zone: "Europe/Berlin" },
      channels: [],
    });
  });

  it("keeps what it covers when something else is changed", () => {
    const schedule = {
      id: "s1",
      title: "Monthly",
      format: "csv",
      question: { period: "30d", accounts: ["111122223333"], regions: [], principles: [5], zone: "UTC" },
      cadence: { every: "month" as const, day: 31, at: "06:00", zone: "UTC" },
      when: "on day 31 of every month at 06:00, UTC",
      channels: [{ id: "c1", name: "SIEM" }],
      enabled: true,
      createdBy: "dana@example.com",
      nextAt: "2026-11-30T06:00:00.000Z",
      lastAt: null,
      last: null,
      problem: null,
    };
    const draft = { ...draftOf(schedule, "Europe/Berlin"), every: "day" as const };
    expect(askedOf(draft, schedule, everywhere)).toEqual({
      title: "Monthly",
      format: "csv",
      question: schedule.question,
      cadence: { every: "day", at: "06:00", zone: "UTC" },
      channels: ["c1"],
    });
  });
});
