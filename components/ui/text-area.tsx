"use client";

import { type TextareaHTMLAttributes, useId } from "react";
import { classNames } from "./class-names";
import styles from "./field.module.css";

type TextAreaProps = TextareaHTMLAttributes<HTMLTextAreaElement> & {
  label: string;
  hint?: string;
  error?: string;
  mono?: boolean;
};

/** Several lines of text with their label; the hint and error are read out with it. */
export function TextArea({ label, hint, error, mono, className, ...area }: TextAreaProps) {
  const id = useId();
  const words = error ?? hint;
  return (
    <div className={classNames(styles.field, className)}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      <textarea
        rows={3}
        {...area}
        id={id}
        className={classNames(styles.input, styles.area, mono && styles.mono)}
        aria-invalid={error ? true : undefined}
        aria-describedby={words ? `${id}-words` : undefined}
      />
      {words ? (
        <span className={error ? styles.error : styles.hint} id={`${id}-words`}>
          {words}
        </span>
      ) : null}
    </div>
  );
}
