"use client";

import { counted } from "@/components/posture/score-words";
import type { Overview } from "@/components/posture/use-posture";
import { Button } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { Severity } from "@/components/ui/severity";
import { effortWords } from "@/components/ui/time-words";
import { useScopedHref } from "@/components/ui/use-scoped-href";
import styles from "./fix-first.module.css";

type FixFirstProps = Pick<Overview, "fixFirst"> & { onFix: (check: string) => void };

const shown = 9;

/** The repairs that raise a score most, each one click from its command. */
export function FixFirst({ fixFirst, onFix }: FixFirstProps) {
  const href = useScopedHref();
  if (fixFirst.length === 0) return <p className={styles.none}>Nothing that was assessed fails.</p>;
  return (
    <>
      <ul className={styles.list}>
        {fixFirst.slice(0, shown).map((fix) => (
          <li key={fix.check} className={styles.row}>
            <Severity value={fix.severity} shapeOnly />
            <span className={styles.what}>
              <Link href={href("/findings", { check: fix.check, status: "fail" })}>{fix.title}</Link>
              <span className={styles.count}>
                {fix.failing} of {counted(fix.assessed, "resource")}
              </span>
            </span>
            <Link
              className={styles.gain}
              href={href(`/principles/${fix.principle}`)}
              title={`Principle ${fix.principle} gains ${fix.gain.toFixed(1)} points when all are fixed`}
            >
              {fix.principle} +{fix.gain < 1 ? fix.gain.toFixed(1) : Math.round(fix.gain)}
            </Link>
            <span className={styles.effort}>{effortWords(fix.effortMinutes)}</span>
            <Button aria-label={`Fix: ${fix.title}`} onClick={() => onFix(fix.check)}>
              Fix…
            </Button>
          </li>
        ))}
      </ul>
      <p className={styles.all}>
        <Link href={href("/findings/fix-first")}>Everything that fails, in this order</Link>
      </p>
    </>
  );
}
