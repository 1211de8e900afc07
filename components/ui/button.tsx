import type { ButtonHTMLAttributes, ComponentProps } from "react";
import styles from "./button.module.css";
import { classNames } from "./class-names";
import { Link } from "./link";

type Look = {
  /** Left out: an ordinary button with a border. */
  variant?: "primary" | "quiet" | "danger";
  size?: "small" | "medium";
};

type ButtonProps = ButtonHTMLAttributes<HTMLButtonElement> &
  Look & {
    /** Work is under way: shown, and not pressed twice. */
    busy?: boolean;
    ref?: React.Ref<HTMLButtonElement>;
  };

/** The class of what looks like a button and is none: a download, say. */
export function lookOf({ variant, size }: Look, className?: string): string {
  return classNames(styles.button, variant && styles[variant], size === "small" && styles.small, className);
}

export function Button({ variant, size, busy, className, type = "button", ...rest }: ButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      className={lookOf({ variant, size }, className)}
      disabled={rest.disabled || busy}
      aria-busy={busy || undefined}
    />
  );
}

/** A link that looks like a button: it goes somewhere. */
export function LinkButton({ variant, size, className, ...rest }: ComponentProps<typeof Link> & Look) {
  return <Link {...rest} className={lookOf({ variant, size }, className)} />;
}
