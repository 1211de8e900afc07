"use client";

import { useState } from "react";
import { Button } from "./button";
import type { MultiSelectOption } from "./multi-select";
import styles from "./multi-select.module.css";
import { TextField } from "./text-field";

type MultiSelectListProps = {
  label: string;
  options: readonly MultiSelectOption[];
  value: readonly string[];
  onChange: (value: string[]) => void;
};

const searchFrom = 8;

/** The open list of a `MultiSelect`: search, tick, clear. */
export function MultiSelectList({ label, options, value, onChange }: MultiSelectListProps) {
  const [text, setText] = useState("");
  const wanted = text.trim().toLowerCase();
  const shown = options.filter(({ label: name, value: id, hint }) =>
    `${name} ${id} ${hint ?? ""}`.toLowerCase().includes(wanted),
  );
  const toggle = (id: string) =>
    onChange(value.includes(id) ? value.filter((one) => one !== id) : [...value, id]);
  return (
    <>
      {options.length >= searchFrom ? (
        <TextField
          label={`Search ${label.toLowerCase()}`}
          hideLabel
          placeholder="Search"
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      ) : null}
      <fieldset className={styles.list}>
        <legend className="visually-hidden">{label}</legend>
        {shown.map((option) => (
          <label key={option.value} className={styles.option}>
            <input
              type="checkbox"
              checked={value.includes(option.value)}
              onChange={() => toggle(option.value)}
            />
            <span>{option.label}</span>
            {option.hint ? <span className={styles.hint}>{option.hint}</span> : null}
          </label>
        ))}
        {shown.length === 0 ? <p className={styles.none}>Nothing by that name.</p> : null}
      </fieldset>
      <div className={styles.foot}>
        <Button size="small" variant="quiet" disabled={value.length === 0} onClick={() => onChange([])}>
          All
        </Button>
      </div>
    </>
  );
}
