"use client";

import { Minus, Plus } from "lucide-react";
import type { ReactNode } from "react";
import styles from "./facet-list.module.css";
import { ShareBar } from "./share-bar";

export type FacetValue = { value: string; count: number; label?: ReactNode; title?: string };

type FacetListProps = {
  title: string;
  values: readonly FacetValue[];
  included: readonly string[];
  excluded?: readonly string[];
  /** Includes the value, or takes it back when it is included. */
  onInclude: (value: string) => void;
  /** Left out where the list cannot be filtered by what it is not. */
  onExclude?: (value: string) => void;
  /** The counts are the least there are. */
  capped?: boolean;
};

/** The values of one field and how often each occurs; a click filters by it. */
export function FacetList({
  title,
  values,
  included,
  excluded = [],
  onInclude,
  onExclude,
  capped,
}: FacetListProps) {
  const most = Math.max(1, ...values.map(({ count }) => count));
  return (
    <section className={styles.facet} aria-label={title}>
      <h2 className={styles.title}>
        {title} <span className={styles.count}>{values.length}</span>
      </h2>
      <ul className={styles.values}>
        {values.map(({ value, count, label, title: hint }) => (
          <li key={value} className={styles.value} data-excluded={excluded.includes(value) || undefined}>
            <button
              type="button"
              className={styles.include}
              aria-pressed={included.includes(value)}
              title={hint ?? (typeof label === "string" ? label : value)}
              onClick={() => onInclude(value)}
            >
              <Plus className={styles.sign} size={12} aria-hidden="true" />
              <span className={styles.label}>{label ?? value}</span>
              <span className={styles.count}>
                {count.toLocaleString("en-GB")}
                {capped ? "+" : ""}
              </span>
            </button>
            {onExclude ? (
              <button
                type="button"
                className={styles.exclude}
                aria-pressed={excluded.includes(value)}
                aria-label={`Leave out ${hint ?? value}`}
                onClick={() => onExclude(value)}
              >
                <Minus size={12} aria-hidden="true" />
              </button>
            ) : null}
            <ShareBar share={count / most} />
          </li>
        ))}
        {values.length === 0 ? <li className={styles.none}>none</li> : null}
      </ul>
    </section>
  );
}
