"use client";

import type { Overview } from "@/components/posture/use-posture";
import { Link } from "@/components/ui/link";
import { Mono } from "@/components/ui/mono";
import { cutMiddle, shortArn } from "@/components/ui/short-arn";
import { dayWords } from "@/components/ui/time-words";
import { useScopedHref } from "@/components/ui/use-scoped-href";
import { type Principle, principleNames } from "@/lib/domain/posture/principles";
import styles from "./worsened.module.css";

/** The falls of the week, each with the finding that caused most of it. */
export function Worsened({ worsened }: Pick<Overview, "worsened">) {
  const href = useScopedHref();
  if (worsened.length === 0) return <p className={styles.none}>No score fell in the last seven days.</p>;
  return (
    <ol className={styles.list}>
      {worsened.map((fall) => (
        <li key={`${fall.principle} ${fall.day} ${fall.check}`} className={styles.row}>
          <span className={styles.points}>
            <span aria-hidden="true">▼</span>
            <span className="visually-hidden">down</span> {pointsOf(fall.points)}
          </span>
          <span>
            <Link href={href("/principles/trend", { principle: fall.principle, days: 30, day: fall.day })}>
              {fall.title}
            </Link>
            <span className={styles.detail}>
              {dayWords(fall.day)} · {fall.principle} {principleNames[fall.principle as Principle]} ·{" "}
              {fall.failing} failing
              {fall.resource ? (
                <>
                  {" · "}
                  <Mono>{cutMiddle(shortArn(fall.resource).name, 40)}</Mono>
                </>
              ) : null}
            </span>
          </span>
        </li>
      ))}
    </ol>
  );
}

function pointsOf(points: number): string {
  const size = Math.abs(points);
  return size < 1 ? size.toFixed(1) : String(Math.round(size));
}
