"use client";

import { Badge } from "@/components/ui/badge";
import { Link } from "@/components/ui/link";
import { resourceHref } from "@/components/ui/resource-href";
import { cutMiddle, shortArn } from "@/components/ui/short-arn";
import { useScopedHref } from "@/components/ui/use-scoped-href";
import { When } from "@/components/ui/when";
import table from "../table.module.css";
import type { ComparedDates } from "../use-decisions";
import styles from "./compare.module.css";

const tones = {
  opened: "danger",
  reopened: "danger",
  resolved: "ok",
  muted: "neutral",
  added: "accent",
  changed: "neutral",
  removed: "notice",
} as const;

/** What became of findings between two dates, worst first. */
export function FindingChanges({ findings }: Pick<ComparedDates, "findings">) {
  const href = useScopedHref();
  if (findings.list.length === 0) return <p className={styles.none}>No finding opened or was resolved.</p>;
  return (
    <div className={styles.scroll}>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">Change</th>
            <th scope="col">Finding</th>
            <th scope="col" className={`${table.number} ${table.wide}`}>
              When
            </th>
          </tr>
        </thead>
        <tbody>
          {findings.list.map((one) => (
            <tr key={one.id}>
              <td>
                <Badge tone={tones[one.change]}>{one.change}</Badge>
              </td>
              <td>
                <Link href={href("/findings", { check: one.check, finding: one.id })}>{one.title}</Link>
                <br />
                <span className={`${styles.quiet} ${styles.name}`} title={one.resource}>
                  {cutMiddle(shortArn(one.resource).name, 48)}
                </span>
              </td>
              <td className={`${table.number} ${table.wide}`}>
                <When at={one.at} show="relative" />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Which resources came, went and changed between two dates, newest first. */
export function ResourceChanges({ resources }: Pick<ComparedDates, "resources">) {
  const href = useScopedHref();
  if (resources.list.length === 0) return <p className={styles.none}>No resource came, went or changed.</p>;
  return (
    <div className={styles.scroll}>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">Change</th>
            <th scope="col">Resource</th>
            <th scope="col" className={`${table.number} ${table.wide}`}>
              When
            </th>
          </tr>
        </thead>
        <tbody>
          {resources.list.map((one) => (
            <tr key={`${one.account} ${one.type} ${one.resource}`}>
              <td>
                <Badge tone={tones[one.change]}>{one.change}</Badge>
              </td>
              <td>
                <Link href={href(resourceHref(one.resource))} title={one.resource}>
                  {cutMiddle(one.name || shortArn(one.resource).name, 48)}
                </Link>
                <br />
                <span className={styles.quiet}>{one.type}</span>
              </td>
              <td className={`${table.number} ${table.wide}`}>
                <When at={one.at} show="relative" />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
