"use client";

import { useId } from "react";
import { classNames } from "./class-names";
import styles from "./field.module.css";

type SelectProps<V extends string> = {
  label: string;
  /** Leaves the label to screen readers. */
  hideLabel?: boolean;
  value: V;
  options: readonly { value: V; label: string }[];
  onChange: (value: V) => void;
};

/** One of a few, in the browser's own list. */
export function Select<V extends string>({ label, hideLabel, value, options, onChange }: SelectProps<V>) {
  const id = useId();
  return (
    <div className={styles.field}>
      <label className={classNames(styles.label, hideLabel && "visually-hidden")} htmlFor={id}>
        {label}
      </label>
      <select
        id={id}
        className={styles.input}
        value={value}
        onChange={(event) => {
          const chosen = options.find((option) => option.value === event.target.value);
          if (chosen) onChange(chosen.value);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
