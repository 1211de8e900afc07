"use client";

import { type InputHTMLAttributes, type Ref, useId } from "react";
import { classNames } from "./class-names";
import styles from "./field.module.css";

type TextFieldProps = InputHTMLAttributes<HTMLInputElement> & {
  label: string;
  hideLabel?: boolean;
  hint?: string;
  error?: string;
  mono?: boolean;
  ref?: Ref<HTMLInputElement>;
};

/** A line of text with its label; hint and error are read out with it. */
export function TextField({ label, hideLabel, hint, error, mono, className, ...input }: TextFieldProps) {
  const id = useId();
  const words = error ?? hint;
  return (
    <div className={classNames(styles.field, className)}>
      <label className={classNames(styles.label, hideLabel && "visually-hidden")} htmlFor={id}>
        {label}
      </label>
      <input
        {...input}
        id={id}
        className={classNames(styles.input, mono && styles.mono)}
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
