"use client";

import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";

const spans = [
  { value: "7", label: "for 7 days" },
  { value: "30", label: "for 30 days" },
  { value: "90", label: "for 90 days" },
  { value: "date", label: "until a day…" },
  { value: "good", label: "for good" },
] as const;

/** How long something is left; `day` counts when a day was chosen. */
export type Until = { span: (typeof spans)[number]["value"]; day: string };

export const forAMonth: Until = { span: "30", day: "" };

/** The choice that stands for an end there is already. */
export function untilOf(end: string | null): Until {
  return end === null ? { span: "good", day: "" } : { span: "date", day: end.slice(0, 10) };
}

/** The end as an instant, null for good; a day ends with its last minute, UTC. */
export function endOf({ span, day }: Until, now: number): string | null {
  if (span === "good") return null;
  if (span === "date") return `${day}T23:59:00Z`;
  return new Date(now + Number(span) * 86_400_000).toISOString();
}

/** Asks how long something is left. */
export function UntilFields({ value, onChange }: { value: Until; onChange: (value: Until) => void }) {
  return (
    <>
      <Select
        label="How long"
        value={value.span}
        options={spans}
        onChange={(span) => onChange({ ...value, span })}
      />
      {value.span === "date" ? (
        <TextField
          label="Last day (UTC)"
          type="date"
          required
          value={value.day}
          onChange={(event) => onChange({ ...value, day: event.target.value })}
        />
      ) : null}
    </>
  );
}
