"use client";

import { Link } from "@/components/ui/link";
import { useScopedHref } from "@/components/ui/use-scoped-href";
import { type RequirementStatus, requirementStatuses } from "@/lib/domain/posture/frameworks/assess";
import styles from "./frameworks.module.css";
import { statusWords } from "./status-words";

type TotalsProps = { framework: string; totals: Partial<Record<RequirementStatus, number>> };

/** How many requirements stand how; each figure opens to them. */
export function Totals({ framework, totals }: TotalsProps) {
  const href = useScopedHref();
  const shown = requirementStatuses.filter((status) => (totals[status] ?? 0) > 0);
  return (
    <ul className={styles.totals}>
      {shown.map((status) => (
        <li key={status}>
          <Link href={href(`/frameworks/${framework}`, { status })}>
            {totals[status]} {statusWords[status].toLowerCase()}
          </Link>
        </li>
      ))}
    </ul>
  );
}

const order: readonly RequirementStatus[] = [
  "met",
  "partly",
  "not_met",
  "not_assessed",
  "gap",
  "no_resources",
];

/** The same as a bar of which every requirement is an equal share; what is not known is left hatched or empty. */
export function TotalsBar({ totals }: Pick<TotalsProps, "totals">) {
  const all = order.reduce((sum, status) => sum + (totals[status] ?? 0), 0);
  let from = 0;
  return (
    <svg className={styles.bar} data-bar viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
      <rect width="100" height="8" fill="var(--bar-track)" />
      {order.map((status) => {
        const width = all === 0 ? 0 : (100 * (totals[status] ?? 0)) / all;
        const x = from;
        from += width;
        const known = status === "met" || status === "partly" || status === "not_met";
        return known && width > 0 ? (
          <rect key={status} data-status={status} x={x} width={width} height="8" />
        ) : null;
      })}
    </svg>
  );
}
