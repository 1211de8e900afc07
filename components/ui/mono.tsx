import type { ReactNode } from "react";
import styles from "./mono.module.css";

/** An id, an action, a command: something typed rather than said. */
export function Mono({ children }: { children: ReactNode }) {
  return <code className={styles.mono}>{children}</code>;
}
