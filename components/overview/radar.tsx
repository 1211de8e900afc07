"use client";

import { scoreWords } from "@/components/posture/score-words";
import type { Overview } from "@/components/posture/use-posture";
import { Link } from "@/components/ui/link";
import { useScopedHref } from "@/components/ui/use-scoped-href";
import { type Point, radarPath, radarPoint } from "@/lib/domain/charts/radar-shape";
import styles from "./radar.module.css";

const size = { width: 330, height: 300 };
const centre: Point = { x: size.width / 2, y: 152 };
const radius = 105;
const labelAt = 1.2;
const rings = [0.25, 0.5, 0.75, 1];

type RadarProps = Pick<Overview, "principles" | "before">;

/** The seven scores as a heptagon; dashed, those of 30 days ago. Every corner leads to its scorecard. */
export function Radar({ principles, before }: RadarProps) {
  const href = useScopedHref();
  const now = radarPath(
    principles.map(({ score }) => score),
    centre,
    radius,
  );
  const then = radarPath(
    before.map(({ score }) => score),
    centre,
    radius,
  );
  return (
    <figure className={styles.figure}>
      <svg viewBox={`0 0 ${size.width} ${size.height}`} className={styles.radar}>
        <title>Scores of the seven principles</title>
        {rings.map((share) => (
          <path
            key={share}
            className={styles.ring}
            d={radarPath(Array(7).fill(share * 100), centre, radius).path}
          />
        ))}
        <path className={styles.then} d={then.path} />
        <path className={styles.now} d={now.path} data-closed={now.closed || undefined} />
        {principles.map(({ principle, name, score }, index) => {
          const at = radarPoint(index, labelAt, centre, radius);
          const corner = radarPoint(index, (score ?? 0) / 100, centre, radius);
          return (
            <Link
              key={principle}
              href={href(`/principles/${principle}`)}
              className={styles.corner}
              aria-label={`${principle} ${name}: ${scoreWords(score)}`}
            >
              <title>{name}</title>
              <rect x={at.x - 30} y={at.y - 13} width="60" height="26" rx="6" />
              <text x={at.x} y={at.y + 4}>
                {principle} · {scoreWords(score)}
              </text>
              {score === null ? null : <circle cx={corner.x} cy={corner.y} r="3.5" />}
            </Link>
          );
        })}
      </svg>
      <div className="visually-hidden">
        <table>
          <caption>Score of each principle, now and 30 days ago</caption>
          <thead>
            <tr>
              <th scope="col">Principle</th>
              <th scope="col">Now</th>
              <th scope="col">30 days ago</th>
            </tr>
          </thead>
          <tbody>
            {principles.map(({ principle, name, score }) => (
              <tr key={principle}>
                <th scope="row">{name}</th>
                <td>{score === null ? "not assessed" : scoreWords(score)}</td>
                <td>{scoreWords(before.find((one) => one.principle === principle)?.score ?? null)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </figure>
  );
}
