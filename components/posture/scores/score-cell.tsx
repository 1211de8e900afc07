"use client";

import { heatOf } from "@/components/overview/heat";
import heat from "@/components/overview/heat-map.module.css";
import { Link } from "@/components/ui/link";
import { scoreWords } from "../score-words";

type ScoreCellProps = {
  score: number | null;
  /** Where it opens to what it is made of. */
  href: string;
  /** Whose score it is, for those who do not see the table around it. */
  label: string;
  title?: string;
};

/** A score in a heat map: the colour says how bad, the link what it is made of. */
export function ScoreCell({ score, href, label, title }: ScoreCellProps) {
  return (
    <td className={heat.cell} data-heat={heatOf(score)}>
      <Link
        href={href}
        title={title ?? label}
        aria-label={`${label}: ${score === null ? "not assessed" : scoreWords(score)}`}
      >
        {scoreWords(score)}
      </Link>
    </td>
  );
}
