"use client";

import { Select } from "@/components/ui/select";
import styles from "./findings.module.css";
import { type Grouping, groupings, type useListOptions } from "./use-finding-filters";

const sortWords = [
  { value: "worst", label: "Worst first" },
  { value: "due", label: "Due soonest" },
  { value: "changed", label: "Changed last" },
] as const;
const groupWords = [
  { value: "none", label: "Not grouped" },
  { value: "check", label: "By check" },
  { value: "resource", label: "By resource" },
  { value: "account", label: "By account" },
] as const;

/** How the list stands: its order, and what it is grouped by. */
export function ListOptions({ sort, by, setSort, setBy }: ReturnType<typeof useListOptions>) {
  const groupOf = (value: string): Grouping | null => groupings.find((one) => one === value) ?? null;
  return (
    <div className={styles.options}>
      {by === null ? (
        <Select
          label="Order"
          hideLabel
          value={sort}
          options={sortWords}
          onChange={(to) => void setSort(to)}
        />
      ) : null}
      <Select
        label="Group"
        hideLabel
        value={by ?? "none"}
        options={groupWords}
        onChange={(to) => void setBy(groupOf(to))}
      />
    </div>
  );
}
