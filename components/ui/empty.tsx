import type { ReactNode } from "react";
import styles from "./empty.module.css";

type EmptyProps = { title: string; hint: ReactNode; action?: ReactNode };

/** Nothing to show: says what will be here, and the one command or button that fills it. */
export function Empty({ title, hint, action }: EmptyProps) {
  return (
    <div className={styles.empty}>
      <p className={styles.title}>{title}</p>
      <div className={styles.hint}>{hint}</div>
      {action ? <div className={styles.action}>{action}</div> : null}
    </div>
  );
}
