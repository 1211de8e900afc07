"use client";

import { Select } from "@/components/ui/select";
import styles from "../permissions.module.css";
import { formats, type SetUsageState, type UsageState, widths } from "./use-usage";

const widthNames = { exact: "exactly as seen", prefix: "by folder", any: "any resource" } as const;
const formatNames = {
  json: "JSON policy",
  terraform: "Terraform",
  boundary: "Permissions boundary",
  scp: "Service control policy",
} as const;
const regionOptions = [
  { value: "false", label: "any" },
  { value: "true", label: "those that were used" },
] as const;
const spans = ["7", "30", "90", "180", "365"].map((value) => ({ value, label: `${value} days` }));

type MakingFieldsProps = { state: UsageState; set: SetUsageState };

/** How far what was seen is widened, and in which form a policy is written. */
export function MakingFields({ state, set }: MakingFieldsProps) {
  return (
    <div className={styles.request}>
      <Select
        label="Resources"
        value={state.width}
        options={widths.map((value) => ({ value, label: widthNames[value] }))}
        onChange={(width) => void set({ width })}
      />
      <Select
        label="Regions"
        value={state.regionsOnly}
        options={regionOptions}
        onChange={(regionsOnly) => void set({ regionsOnly })}
      />
      <Select
        label="As"
        value={state.format}
        options={formats.map((value) => ({ value, label: formatNames[value] }))}
        onChange={(format) => void set({ format })}
      />
    </div>
  );
}

/** How far back to look. */
export function DaysField({ state, set }: MakingFieldsProps) {
  return (
    <Select
      label="Looking back"
      value={String(state.days)}
      options={spans}
      onChange={(days) => void set({ days: Number(days) })}
    />
  );
}
