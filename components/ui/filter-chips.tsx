"use client";

import { X } from "lucide-react";
import { Button } from "./button";
import styles from "./filter-chips.module.css";

export type FilterChip = { id: string; label: string; excluded?: boolean };

type FilterChipsProps = {
  chips: readonly FilterChip[];
  onRemove: (id: string) => void;
  onClear?: () => void;
};

/** The filters at work, each of which a click takes away. */
export function FilterChips({ chips, onRemove, onClear }: FilterChipsProps) {
  if (chips.length === 0) return null;
  return (
    <ul className={styles.chips} aria-label="Filters">
      {chips.map(({ id, label, excluded }) => (
        <li key={id}>
          <button
            type="button"
            className={styles.chip}
            data-excluded={excluded || undefined}
            aria-label={`Remove filter: ${excluded ? "not " : ""}${label}`}
            onClick={() => onRemove(id)}
          >
            {excluded ? <span aria-hidden="true">−</span> : null}
            {label}
            <X size={12} aria-hidden="true" />
          </button>
        </li>
      ))}
      {onClear && chips.length > 1 ? (
        <li>
          <Button size="small" variant="quiet" onClick={onClear}>
            Clear all
          </Button>
        </li>
      ) : null}
    </ul>
  );
}
