"use client";

import { useSignedIn } from "@/components/shell/signed-in";
import { Button } from "@/components/ui/button";
import styles from "./findings.module.css";
import type { FilterField, useFindingFilters } from "./use-finding-filters";

type QuickFiltersProps = Pick<ReturnType<typeof useFindingFilters>, "values" | "toggle">;

/** The questions that are asked every day, one click each. */
export function QuickFilters({ values, toggle }: QuickFiltersProps) {
  const { email } = useSignedIn();
  const quick: [label: string, field: FilterField, value: string][] = [
    ["Overdue", "due", "overdue"],
    ["Due this week", "due", "week"],
    ["New this week", "life", "new"],
    ["Opened again", "life", "reopened"],
    ["Resolved", "life", "resolved"],
    ["Muted", "status", "muted"],
    ["Mine", "owner", email],
    ["Nobody's", "owner", "none"],
  ];
  return (
    <ul className={styles.quick} aria-label="Quick filters">
      {quick.map(([label, field, value]) => (
        <li key={label}>
          <Button
            size="small"
            aria-pressed={values[field].includes(value)}
            className={values[field].includes(value) ? styles.pressed : undefined}
            onClick={() => void toggle(field, value)}
          >
            {label}
          </Button>
        </li>
      ))}
    </ul>
  );
}
