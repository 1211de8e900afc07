"use client";

import { parseAsString, parseAsStringLiteral, useQueryStates } from "nuqs";
import { useScopeChoices } from "@/components/shell/scope-choices";
import { useNow } from "@/components/ui/clock";
import { Segments } from "@/components/ui/segments";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { Accounts } from "./accounts";
import styles from "./compare.module.css";
import { Dates } from "./dates";

const modes = ["dates", "accounts"] as const;
const modeNames = { dates: "Two dates", accounts: "Two accounts" } as const;
const parsers = {
  mode: parseAsStringLiteral(modes).withDefault("dates"),
  before: parseAsString,
  after: parseAsString,
  left: parseAsString.withDefault(""),
  right: parseAsString.withDefault(""),
};

const isDay = (text: string | null): text is string => text !== null && /^\d{4}-\d{2}-\d{2}$/.test(text);

/** Two dates or two accounts side by side; what is compared stands in the address. */
export function Compare() {
  const [asked, set] = useQueryStates(parsers, { history: "push" });
  const { accounts, snapshotAt } = useScopeChoices();
  const now = useNow() ?? Date.parse(snapshotAt ?? "2026-01-01T00:00:00Z");
  const after = isDay(asked.after) ? asked.after : new Date(now).toISOString().slice(0, 10);
  const left = asked.left || (accounts[0]?.id ?? "");
  const right = asked.right || (accounts.find(({ id }) => id !== left)?.id ?? "");
  const options = accounts.map(({ id, name }) => ({ value: id, label: name ?? id }));
  const form = (before: string) => (
    <div className={styles.form}>
      <Segments
        label="What to compare"
        value={asked.mode}
        options={modes.map((mode) => ({ value: mode, label: modeNames[mode] }))}
        onChange={(mode) => void set({ mode })}
      />
      {asked.mode === "dates" ? (
        <>
          <TextField
            label="Earlier day (UTC)"
            type="date"
            value={before}
            onChange={(event) => event.target.value && void set({ before: event.target.value })}
          />
          <TextField
            label="Later day (UTC)"
            type="date"
            value={after}
            onChange={(event) => event.target.value && void set({ after: event.target.value })}
          />
        </>
      ) : (
        <>
          <Select
            label="One account"
            value={left}
            options={options}
            onChange={(value) => void set({ left: value })}
          />
          <Select
            label="The other"
            value={right}
            options={options}
            onChange={(value) => void set({ right: value })}
          />
        </>
      )}
    </div>
  );
  return asked.mode === "dates" ? (
    <Dates before={isDay(asked.before) ? asked.before : undefined} after={after} form={form} />
  ) : (
    <Accounts left={left} right={right} form={form("")} />
  );
}
