"use client";

import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import styles from "./permissions.module.css";
import type { Question } from "./use-question";

export type RequestBlanks = Pick<Question, "address" | "mfa" | "at">;

type RequestFieldsProps = {
  mode: Question["mode"];
  value: RequestBlanks;
  onChange: (value: RequestBlanks) => void;
};

const mfaOptions = [
  { value: "any", label: "with or without" },
  { value: "with", label: "with" },
  { value: "without", label: "without" },
] as const;

/** What is known of the request besides who, what and on which: from where, with MFA, and on which day. */
export function RequestFields({ mode, value, onChange }: RequestFieldsProps) {
  return (
    <div className={styles.request}>
      {mode === "principal" ? null : (
        <>
          <TextField
            label="From address"
            placeholder="anywhere"
            value={value.address}
            maxLength={64}
            spellCheck={false}
            autoComplete="off"
            onChange={({ target }) => onChange({ ...value, address: target.value })}
          />
          <Select
            label="MFA"
            value={value.mfa}
            options={mfaOptions}
            onChange={(mfa) => onChange({ ...value, mfa })}
          />
        </>
      )}
      <TextField
        label="As of the end of (UTC)"
        type="date"
        value={value.at}
        onChange={({ target }) => onChange({ ...value, at: target.value })}
      />
    </div>
  );
}
