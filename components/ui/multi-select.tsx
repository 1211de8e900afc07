"use client";

import { Popover } from "@base-ui/react/popover";
import { ChevronDown } from "lucide-react";
import { useState } from "react";
import styles from "./multi-select.module.css";
import { MultiSelectList } from "./multi-select-list";

export type MultiSelectOption = { value: string; label: string; hint?: string };

type MultiSelectProps = {
  label: string;
  options: readonly MultiSelectOption[];
  /** None chosen means all. */
  value: readonly string[];
  onChange: (value: string[]) => void;
  /** What "none chosen" is called: "all 4". */
  all?: string;
};

/** Some of many, with a search; choosing none of them is choosing all. */
export function MultiSelect({ label, options, value, onChange, all = "all" }: MultiSelectProps) {
  const [open, setOpen] = useState(false);
  return (
    <Popover.Root open={open} onOpenChange={setOpen}>
      <Popover.Trigger className={styles.trigger}>
        {label} <strong className={styles.chosen}>{summary(options, value, all)}</strong>
        <ChevronDown size={14} aria-hidden="true" />
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner sideOffset={4} align="start" className={styles.positioner}>
          <Popover.Popup className={styles.popup} aria-label={label}>
            <MultiSelectList label={label} options={options} value={value} onChange={onChange} />
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}

function summary(options: readonly MultiSelectOption[], value: readonly string[], all: string): string {
  if (value.length === 0) return all;
  if (value.length > 1) return `${value.length} of ${options.length}`;
  return options.find((option) => option.value === value[0])?.label ?? String(value[0]);
}
