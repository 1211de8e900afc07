import type { ReportSchedule } from "@/lib/contract/endpoints/reports";
import type { ScheduleAsked } from "./use-schedules";

export const periods = [
  { value: "7d", label: "the last 7 days" },
  { value: "30d", label: "the last 30 days" },
  { value: "90d", label: "the last 90 days" },
] as const;

/** A schedule as it is filled in. */
export type Draft = {
  title: string;
  format: string;
  period: string;
  every: "day" | "week" | "month";
  /** ISO: 1 Monday … 7 Sunday. */
  weekday: string;
  /** Of the month; a day that a month does not have is its last one. */
  day: string;
  at: string;
  zone: string;
  channels: string[];
};

/** What stands in the form at first. */
export function draftOf(schedule: ReportSchedule | null, zone: string): Draft {
  const cadence = schedule?.cadence;
  const timed = cadence && cadence.every !== "interval" ? cadence : undefined;
  return {
    title: schedule?.title ?? "",
    format: schedule?.format ?? "pdf",
    period: schedule?.question.period ?? "7d",
    every: timed?.every ?? "week",
    weekday: timed?.every === "week" ? String(timed.weekday) : "1",
    day: timed?.every === "month" ? String(timed.day) : "1",
    at: timed?.at ?? "07:00",
    zone: timed?.zone ?? zone,
    channels: schedule?.channels.map(({ id }) => id) ?? [],
  };
}

function cadenceOf({ every, weekday, day, at, zone }: Draft): ScheduleAsked["cadence"] {
  if (every === "week") return { every, weekday: Number(weekday), at, zone };
  return every === "month" ? { every, day: Number(day), at, zone } : { every, at, zone };
}

/** What the server is asked for. What a schedule covers already stays, else it is what `scope` says. */
export function askedOf(
  draft: Draft,
  schedule: ReportSchedule | null,
  scope: { accounts: string[]; regions: string[] },
): ScheduleAsked {
  const { title, format, period, zone, channels } = draft;
  return {
    title: title.trim(),
    format,
    question: { ...(schedule?.question ?? scope), period, zone },
    cadence: cadenceOf(draft),
    channels,
  };
}
