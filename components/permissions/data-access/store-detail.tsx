"use client";

import { Badge } from "@/components/ui/badge";
import { LinkButton } from "@/components/ui/button";
import { Failure } from "@/components/ui/failure";
import { shortArn } from "@/components/ui/short-arn";
import { Skeleton } from "@/components/ui/skeleton";
import { useScopedHref } from "@/components/ui/use-scoped-href";
import { When } from "@/components/ui/when";
import styles from "../permissions.module.css";
import { times } from "../words";
import { type StoreAccessRow, type StoreAnswer, useStoreAccess } from "./use-data-access";
import { countWords, wayWords } from "./words";

const kinds = ["read", "write", "delete"] as const;

/** How many people and machines could reach it at earlier snapshots. */
function Trend({ trend }: Pick<StoreAnswer, "trend">) {
  if (trend.length < 2) return null;
  return (
    <table className={styles.table}>
      <caption>People · machines over time</caption>
      <thead>
        <tr>
          <th scope="col">Snapshot</th>
          {kinds.map((kind) => (
            <th key={kind} scope="col">
              {kind}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {trend.map(({ at, counts }) => (
          <tr key={at}>
            <th scope="row">{at.slice(0, 10)}</th>
            {kinds.map((kind) => (
              <td key={kind}>{countWords(counts[kind])}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Row({ row, days }: { row: StoreAccessRow; days: number }) {
  const href = useScopedHref();
  const did = kinds.flatMap((kind) => (row.used[kind] ? [{ kind, used: row.used[kind] }] : []));
  return (
    <li>
      <p className={styles.place}>
        <LinkButton
          size="small"
          href={href("/permissions", { mode: "principal", principal: row.principal })}
          title={row.principal}
        >
          {shortArn(row.principal).name}
        </LinkButton>
        <Badge tone={row.holder === "person" ? "notice" : "neutral"}>{row.holder}</Badge>
      </p>
      <p className={styles.quiet}>
        {kinds
          .filter((kind) => row.may[kind])
          .map((kind) => `${kind}: ${wayWords(row.may[kind], (arn) => shortArn(arn).name)}`)
          .join(" · ") || "cannot now, but did"}
      </p>
      <p className={styles.quiet}>
        {did.length === 0
          ? `never in ${days} days`
          : did.map(({ kind, used }) => (
              <span key={kind}>
                {kind} {times(used.count)}, last <When at={used.last} show="relative" />{" "}
              </span>
            ))}
      </p>
    </li>
  );
}

/** Everyone who can reach one store, and who did. */
export function StoreDetail({ id, at }: { id: string; at: string }) {
  const answer = useStoreAccess(id, at);
  const href = useScopedHref();
  if (answer.error) return <Failure error={answer.error} retry={() => void answer.refetch()} />;
  if (!answer.data) return <Skeleton lines={10} height="row" />;
  const { rows, trend, days } = answer.data;
  return (
    <div className={styles.stack}>
      <p className={styles.quiet}>{id}</p>
      <p className={styles.links}>
        <LinkButton size="small" href={href("/timeline", { resource: `${id}*` })}>
          What happened to it
        </LinkButton>
        <LinkButton size="small" href={href("/findings", { resource: id })}>
          Its findings
        </LinkButton>
      </p>
      <Trend trend={trend} />
      <h3 className={styles.heading}>
        {rows.length} {rows.length === 1 ? "principal" : "principals"}, those who did first
      </h3>
      <ul className={styles.actions}>
        {rows.slice(0, 300).map((row) => (
          <Row key={row.principal} row={row} days={days} />
        ))}
      </ul>
      {rows.length > 300 ? <p className={styles.quiet}>and {rows.length - 300} more.</p> : null}
    </div>
  );
}
