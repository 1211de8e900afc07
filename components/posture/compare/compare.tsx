"use client";

import { parseAsString, parseAsStringLiteral, useQueryStates } from "nuqs";
import { useScopeChoices } from "@/components/shell/scope-choices";
import { Button } from "@/components/ui/button";
import { useNow } from "@/components/ui/clock";
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
  const dayBack = (days: number) => new Date(now - days * 86_400_000).toISOString().slice(0, 10);
  const before = isDay(asked.before) ? asked.before : dayBack(30);
  const after = isDay(asked.after) ? asked.after : dayBack(0);
  const left = asked.left || (accounts[0]?.id ?? "");
  const right = asked.right || (accounts.find(({ id }) => id !== left)?.id ?? "");
  const options = accounts.map(({ id, name }) => ({ value: id, label: name ?? id }));
  const form = (
    <div className={styles.form}>
      <fieldset className={styles.modes}>
        <legend className="visually-hidden">What to compare</legend>
        {modes.map((mode) => (
          <Button
            key={mode}
            size="small"
            aria-pressed={mode === asked.mode}
            onClick={() => void set({ mode })}
          >
            {modeNames[mode]}
          </Button>
        ))}
      </fieldset>
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
    <Dates before={before} after={after} form={form} />
  ) : (
    <Accounts left={left} right={right} form={form} />
  );
}
