import type { ReactNode } from "react";
import styles from "./badge.module.css";
import { classNames } from "./class-names";

type BadgeProps = {
  tone?: "neutral" | "accent" | "ok" | "notice" | "danger";
  title?: string;
  children: ReactNode;
};

/** A few words about a thing, beside it. */
export function Badge({ tone = "neutral", title, children }: BadgeProps) {
  return (
    <span className={classNames(styles.badge, styles[tone])} title={title}>
      {children}
    </span>
  );
}
