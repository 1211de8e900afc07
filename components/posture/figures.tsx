"use client";

import { Link } from "@/components/ui/link";
import styles from "./figures.module.css";
import table from "./table.module.css";
import { useFindingsHref } from "./use-findings-href";

type FiguresProps = {
  /** The ids of the checks that are counted. */
  checks: readonly string[];
  passed: number;
  failed: number;
  notAssessed: number;
  muted: number;
};

/** What some checks found together: what fails of what was assessed, and what is in neither, each leading to it. */
export function Figures({ checks, passed, failed, notAssessed, muted }: FiguresProps) {
  const findingsHref = useFindingsHref();
  const assessed = passed + failed;
  const to = (status: string) => findingsHref({ check: checks.join(","), status });
  if (assessed + notAssessed + muted === 0) return <span className={table.muted}>–</span>;
  return (
    <>
      {assessed > 0 ? (
        <Link href={to(failed > 0 ? "fail" : "pass")}>
          {failed.toLocaleString("en-GB")} of {assessed.toLocaleString("en-GB")}
        </Link>
      ) : null}
      {notAssessed > 0 ? (
        <Link className={styles.second} href={to("not_assessed")}>
          {notAssessed} not assessed
        </Link>
      ) : null}
      {muted > 0 ? (
        <Link className={styles.second} href={to("muted")}>
          {muted} muted
        </Link>
      ) : null}
    </>
  );
}
