import { type InputHTMLAttributes, useId } from "react";
import styles from "@/components/access/form.module.css";

type FieldProps = InputHTMLAttributes<HTMLInputElement> & { label: string; hint?: string; invalid?: boolean };

/** An input with its label, and a hint that screen readers read with it. */
export function Field({ label, hint, invalid, ...input }: FieldProps) {
  const id = useId();
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      <input
        {...input}
        id={id}
        className={styles.input}
        aria-invalid={invalid || undefined}
        aria-describedby={hint ? `${id}-hint` : undefined}
      />
      {hint ? (
        <span className={styles.hint} id={`${id}-hint`}>
          {hint}
        </span>
      ) : null}
    </div>
  );
}
