"use client";

import { Link } from "@/components/ui/link";
import styles from "./covering-checks.module.css";
import table from "./table.module.css";
import { useFindingsHref } from "./use-findings-href";

type CoveringChecksProps = {
  checks: readonly { check: string; title: string; failed: number }[];
  /** What is said where there is none. */
  none: string;
};

/** The checks that cover a requirement or duty, each leading to its findings; or that none does. */
export function CoveringChecks({ checks, none }: CoveringChecksProps) {
  const findingsHref = useFindingsHref();
  if (checks.length === 0) return <span className={table.muted}>{none}</span>;
  return (
    <ul className={styles.checks}>
      {checks.map(({ check, title, failed }) => (
        <li key={check}>
          <Link href={findingsHref({ check })}>{title}</Link>{" "}
          {failed > 0 ? <span className={styles.quiet}>{failed.toLocaleString("en-GB")} failing</span> : null}
        </li>
      ))}
    </ul>
  );
}
