"use client";

import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Failure } from "@/components/ui/failure";
import { TextField } from "@/components/ui/text-field";
import type { AthenaSettings } from "@/lib/domain/lake/athena/settings";
import { type Draft, draftOf, readDraft } from "./draft";
import styles from "./settings.module.css";
import { useSaveAthena } from "./use-athena";

type Text = Exclude<keyof Draft, "enabled">;
type Field = {
  name: Text;
  label: string;
  hint?: string;
  placeholder?: string;
  mono?: boolean;
  wide?: boolean;
};

const fields: readonly Field[] = [
  {
    name: "location",
    label: "Trail",
    placeholder: "s3://trail-bucket/AWSLogs/o-abc123",
    hint: "Up to and with AWSLogs, and the organisation's id where there is one",
    mono: true,
    wide: true,
  },
  {
    name: "output",
    label: "Answers",
    placeholder: "s3://answers-bucket/heptagon",
    hint: "Where Athena writes its answers",
    mono: true,
    wide: true,
  },
  {
    name: "accounts",
    label: "Accounts of the trail",
    placeholder: "111122223333, 444455556666",
    mono: true,
    wide: true,
  },
  {
    name: "regions",
    label: "Regions of the trail",
    placeholder: "eu-west-1, us-east-1",
    mono: true,
    wide: true,
  },
  {
    name: "region",
    label: "Region of Athena",
    placeholder: "eu-west-1",
    hint: "The region of the trail's bucket",
    mono: true,
  },
  { name: "firstDay", label: "First day of the trail", placeholder: "2024-01-01", mono: true },
  { name: "cutOffGb", label: "One question reads at most, GB" },
  { name: "monthlyUsd", label: "A month costs at most, USD" },
  { name: "usdPerTb", label: "Price of a terabyte, USD" },
  { name: "workgroup", label: "Workgroup", mono: true },
  { name: "database", label: "Database", mono: true },
  { name: "table", label: "Table", mono: true },
  {
    name: "roleArn",
    label: "Role to assume",
    placeholder: "left out: Heptagon's own credentials",
    mono: true,
    wide: true,
  },
];

/** Where the trail lies and how much asking it may cost. Saving changes nothing in AWS. */
export function AthenaForm({ saved }: { saved: AthenaSettings | null }) {
  const [draft, setDraft] = useState(() => draftOf(saved));
  const [tried, setTried] = useState(false);
  const save = useSaveAthena();
  const { settings, wrong } = readDraft(draft);
  function onSubmit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (settings) save.mutate(settings);
  }
  return (
    <form className={styles.form} onSubmit={onSubmit} noValidate>
      <label className={styles.check}>
        <input
          type="checkbox"
          checked={draft.enabled}
          onChange={(event) => setDraft({ ...draft, enabled: event.target.checked })}
        />
        Ask the trail through Athena
      </label>
      <div className={styles.fields}>
        {fields.map(({ name, wide, ...field }) => (
          <TextField
            key={name}
            {...field}
            className={wide ? styles.wide : undefined}
            value={draft[name]}
            error={tried ? wrong?.[name] : undefined}
            onChange={(event) => setDraft({ ...draft, [name]: event.target.value })}
          />
        ))}
      </div>
      {save.error ? <Failure error={save.error} /> : null}
      <Button type="submit" variant="primary" busy={save.isPending}>
        Save
      </Button>
    </form>
  );
}
