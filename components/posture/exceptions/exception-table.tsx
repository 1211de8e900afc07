"use client";

import { counted } from "@/components/posture/score-words";
import { useAccountName } from "@/components/shell/scope-choices";
import { useMay } from "@/components/shell/signed-in";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { useScopedHref } from "@/components/ui/use-scoped-href";
import { When } from "@/components/ui/when";
import { conditionWords } from "./exception-words";
import styles from "./exceptions.module.css";
import type { Exception } from "./use-exceptions";

type ExceptionTableProps = {
  exceptions: readonly Exception[];
  /** The one that another page pointed at. */
  marked: string | null;
  onChange: (exception: Exception) => void;
  onEnd: (exception: Exception) => void;
};

/** The exceptions one by one: what each reaches, why, who answers for it, until when, what it mutes. */
export function ExceptionTable({ exceptions, marked, onChange, onEnd }: ExceptionTableProps) {
  return (
    <ul className={styles.list}>
      {exceptions.map((exception) => (
        <Row
          key={exception.id}
          exception={exception}
          marked={exception.id === marked}
          onChange={onChange}
          onEnd={onEnd}
        />
      ))}
    </ul>
  );
}

type RowProps = Omit<ExceptionTableProps, "exceptions" | "marked"> & {
  exception: Exception;
  marked: boolean;
};

function Row({ exception, marked, onChange, onEnd }: RowProps) {
  const accountName = useAccountName();
  const may = useMay("posture:manage");
  const href = useScopedHref();
  const { id, reason, owner, mutes, state } = exception;
  const conditions = conditionWords(exception, accountName);
  const named = conditions.join(", ");
  return (
    <li className={styles.row} data-marked={marked || undefined}>
      <div className={styles.what}>
        <div className={styles.reaches}>
          {state === "active" ? null : <Badge>{state}</Badge>} {named}
        </div>
        <div>{reason}</div>
        <div className={styles.muted}>
          {owner} answers for it · <Ends exception={exception} />
        </div>
        <div className={styles.muted}>
          made by {exception.createdBy} <When at={exception.createdAt} show="relative" />
          {exception.changedBy ? (
            <>
              , changed by {exception.changedBy} <When at={exception.changedAt} show="relative" />
            </>
          ) : null}
        </div>
      </div>
      <div className={styles.acts}>
        {state === "active" ? (
          <Link href={href("/findings", { exception: id, status: "muted" })}>
            mutes {counted(mutes, "finding")}
          </Link>
        ) : null}
        {may && state !== "ended" ? (
          <>
            <Button size="small" aria-label={`Change: ${named}`} onClick={() => onChange(exception)}>
              Change…
            </Button>
            <Button size="small" aria-label={`End: ${named}`} onClick={() => onEnd(exception)}>
              End…
            </Button>
          </>
        ) : null}
      </div>
    </li>
  );
}

function Ends({ exception: { state, endedBy, endedAt, expiresAt } }: { exception: Exception }) {
  if (state === "ended") {
    return (
      <>
        ended by {endedBy} <When at={endedAt} show="relative" />
      </>
    );
  }
  if (expiresAt === null) return "for good";
  return (
    <>
      {state === "expired" ? "was over " : "until "}
      <When at={expiresAt} />
    </>
  );
}
