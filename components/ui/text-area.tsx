"use client";

import { type TextareaHTMLAttributes, useId } from "react";
import { classNames } from "./class-names";
import styles from "./field.module.css";

type TextAreaProps = TextareaHTMLAttributes<HTMLTextAreaElement> & { label: string; hint?: string };

/** Several lines of text with their label; the hint is read out with it. */
export function TextArea({ label, hint, className, ...area }: TextAreaProps) {
  const id = useId();
  return (
    <div className={classNames(styles.field, className)}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      <textarea
        rows={3}
        {...area}
        id={id}
        className={classNames(styles.input, styles.area)}
        aria-describedby={hint ? `${id}-words` : undefined}
      />
      {hint ? (
        <span className={styles.hint} id={`${id}-words`}>
          {hint}
        </span>
      ) : null}
    </div>
  );
}
