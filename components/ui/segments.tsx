"use client";

import { Button } from "./button";
import styles from "./segments.module.css";

type SegmentsProps<V extends string | number> = {
  /** What is chosen between, for screen readers. */
  label: string;
  value: V;
  options: readonly { value: V; label: string }[];
  onChange: (value: V) => void;
};

/** One of two or three, all in sight. */
export function Segments<V extends string | number>({ label, value, options, onChange }: SegmentsProps<V>) {
  return (
    <fieldset className={styles.segments}>
      <legend className="visually-hidden">{label}</legend>
      {options.map((option) => (
        <Button
          key={option.value}
          aria-pressed={option.value === value}
          onClick={() => onChange(option.value)}
        >
          {option.label}
        </Button>
      ))}
    </fieldset>
  );
}
