"use client";

import { Link } from "@/components/ui/link";
import { useScopedHref } from "@/components/ui/use-scoped-href";
import { scoreWords } from "../score-words";
import type { Trend } from "../use-decisions";
import { pointsWords, weekdayWords } from "./move-words";
import styles from "./trend.module.css";

type MoveListProps = {
  moves: Trend["moves"];
  principle: number;
  days: number;
  day: string | null;
};

/** The days on which the score moved, newest first; each opens to its why. */
export function MoveList({ moves, principle, days, day }: MoveListProps) {
  const href = useScopedHref();
  if (moves.length === 0) return <p className={styles.none}>The score did not move in this span.</p>;
  return (
    <ol className={styles.moves}>
      {moves.map((move) => (
        <li key={move.day} className={styles.move}>
          <Link
            href={href("/principles/trend", { principle, days, day: move.day })}
            aria-current={move.day === day ? "true" : undefined}
            scroll={false}
          >
            <span className={styles.points} data-way={move.points < 0 ? "down" : "up"}>
              <span aria-hidden="true">{move.points < 0 ? "▼" : "▲"}</span>
              <span className="visually-hidden">{move.points < 0 ? "down" : "up"}</span>{" "}
              {Math.abs(move.points).toFixed(1)}
            </span>
            <span>
              {move.title ?? `${move.checks} checks together`}
              <span className={styles.detail}>
                {weekdayWords(move.day)} · to {scoreWords(move.score)} · {pointsWords(move.points)}{" "}
                {move.points < 0 ? "lost" : "gained"}
              </span>
            </span>
          </Link>
        </li>
      ))}
    </ol>
  );
}
