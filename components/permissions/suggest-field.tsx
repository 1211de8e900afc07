"use client";

import { useId } from "react";
import { TextField } from "@/components/ui/text-field";

type SuggestFieldProps = {
  label: string;
  value: string;
  onChange: (value: string) => void;
  placeholder: string;
  suggestions: readonly { value: string; label?: string }[];
  required?: boolean;
};

/** A line of text that the browser completes from what fits. */
export function SuggestField({ suggestions, onChange, ...field }: SuggestFieldProps) {
  const id = useId();
  return (
    <div>
      <TextField
        {...field}
        mono
        list={id}
        autoComplete="off"
        spellCheck={false}
        maxLength={2_048}
        onChange={(event) => onChange(event.target.value)}
      />
      <datalist id={id}>
        {suggestions.map(({ value, label }) => (
          <option key={value} value={value} label={label} />
        ))}
      </datalist>
    </div>
  );
}
