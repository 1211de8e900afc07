"use client";

import { type FormEvent, useState } from "react";
import { useChannels } from "@/components/channels/use-channels";
import { Button } from "@/components/ui/button";
import { Failure } from "@/components/ui/failure";
import { Link } from "@/components/ui/link";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { useScope } from "@/components/ui/use-scope";
import type { ReportSchedule } from "@/lib/contract/endpoints/reports";
import styles from "./reports.module.css";
import { askedOf, type Draft, draftOf, periods } from "./schedule-draft";
import { useFormats } from "./use-reports";
import { useSaveSchedule } from "./use-schedules";

const cadences = [
  { value: "day", label: "Every day" },
  { value: "week", label: "Every week" },
  { value: "month", label: "Every month" },
] as const;
const weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"].map(
  (label, at) => ({ value: String(at + 1), label }),
);

type ScheduleFormProps = {
  /** Null: a new one. */
  schedule: ReportSchedule | null;
  onDone: () => void;
};

/** What is made, how often, and where it goes. */
export function ScheduleForm({ schedule, onDone }: ScheduleFormProps) {
  const { accounts, regions } = useScope();
  const { data: formats } = useFormats();
  const [draft, setDraft] = useState(() =>
    draftOf(schedule, Intl.DateTimeFormat().resolvedOptions().timeZone),
  );
  const save = useSaveSchedule(schedule?.id ?? null);
  const set = (change: Partial<Draft>) => setDraft((old) => ({ ...old, ...change }));
  function onSubmit(event: FormEvent) {
    event.preventDefault();
    save.mutate(askedOf(draft, schedule, { accounts, regions }), { onSuccess: onDone });
  }
  const known = periods.some(({ value }) => value === draft.period);
  return (
    <form className={styles.form} onSubmit={onSubmit}>
      <TextField
        label="Name"
        required
        maxLength={100}
        value={draft.title}
        onChange={(event) => set({ title: event.target.value })}
      />
      <div className={styles.pair}>
        <Select
          label="Format"
          value={draft.format}
          options={(formats ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(format) => set({ format })}
        />
        <Select
          label="It covers"
          value={draft.period}
          options={known ? periods : [...periods, { value: draft.period, label: draft.period }]}
          onChange={(period) => set({ period })}
        />
      </div>
      <Times draft={draft} set={set} />
      <ChannelChoice chosen={draft.channels} onChange={(channels) => set({ channels })} />
      <p className={styles.muted}>
        {schedule
          ? "It covers the accounts and regions that it did."
          : "It covers the accounts and regions chosen above."}{" "}
        It sees what you see.
      </p>
      {save.error ? <Failure error={save.error} /> : null}
      <div className={styles.actions}>
        <Button type="submit" variant="primary" busy={save.isPending}>
          {schedule ? "Save the schedule" : "Add the schedule"}
        </Button>
      </div>
    </form>
  );
}

type TimesProps = { draft: Draft; set: (change: Partial<Draft>) => void };

function Times({ draft, set }: TimesProps) {
  return (
    <div className={styles.pair}>
      <Select label="How often" value={draft.every} options={cadences} onChange={(every) => set({ every })} />
      {draft.every === "week" ? (
        <Select
          label="Day"
          value={draft.weekday}
          options={weekdays}
          onChange={(weekday) => set({ weekday })}
        />
      ) : null}
      {draft.every === "month" ? (
        <TextField
          label="Day of the month"
          type="number"
          required
          min={1}
          max={31}
          value={draft.day}
          onChange={(event) => set({ day: event.target.value })}
        />
      ) : null}
      <TextField
        label="At"
        type="time"
        required
        value={draft.at}
        onChange={(event) => set({ at: event.target.value })}
      />
      <TextField
        label="Time zone"
        required
        value={draft.zone}
        onChange={(event) => set({ zone: event.target.value })}
      />
    </div>
  );
}

type ChannelChoiceProps = { chosen: readonly string[]; onChange: (chosen: string[]) => void };

function ChannelChoice({ chosen, onChange }: ChannelChoiceProps) {
  const { data } = useChannels();
  return (
    <fieldset className={styles.choice}>
      <legend>Delivered to</legend>
      {data?.channels.map(({ id, name, kindName }) => (
        <label key={id}>
          <input
            type="checkbox"
            checked={chosen.includes(id)}
            onChange={(event) =>
              onChange(event.target.checked ? [...chosen, id] : chosen.filter((one) => one !== id))
            }
          />{" "}
          {name} <span className={styles.muted}>{kindName}</span>
        </label>
      ))}
      {data?.channels.length === 0 ? (
        <p className={styles.muted}>
          There is no channel: reports are kept here. <Link href="/settings/channels">Add a channel</Link>
        </p>
      ) : null}
    </fieldset>
  );
}
