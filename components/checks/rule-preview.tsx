"use client";

import { useAccountName } from "@/components/shell/scope-choices";
import { Card } from "@/components/ui/card";
import { Failure } from "@/components/ui/failure";
import { Mono } from "@/components/ui/mono";
import { Skeleton } from "@/components/ui/skeleton";
import { Status } from "@/components/ui/status";
import styles from "./rule.module.css";
import type { Tried } from "./use-checks";

type RulePreviewProps = { tried: Tried | undefined; error: Error | null; stale: boolean; retry: () => void };

/** What the rule would say of the inventory in scope, before it is saved. */
export function RulePreview({ tried, error, stale, retry }: RulePreviewProps) {
  return (
    <Card title="What it would find" aside="in the newest inventory of the scope above">
      {error ? <Failure error={error} retry={retry} /> : null}
      {!tried && !error ? <Skeleton lines={6} height="row" /> : null}
      {tried ? (
        <div aria-busy={stale} aria-live="polite">
          <p className={styles.sentence}>
            {tried.tried ? tried.tried.sentence : "Nothing yet: the rule has to be mended first."}
          </p>
          {tried.tried ? <Rows tried={tried.tried} /> : null}
        </div>
      ) : null}
    </Card>
  );
}

function Rows({ tried }: { tried: NonNullable<Tried["tried"]> }) {
  const accountName = useAccountName();
  const judged = tried.fail + tried.pass + tried.notAssessed;
  return (
    <>
      <ul className={styles.rows}>
        {tried.rows.map(({ account, region, resource, name, status, reason }) => (
          <li key={`${account} ${resource}`} className={styles.row}>
            <Status value={status} />
            <div>
              <div title={resource}>
                <Mono>{name}</Mono>{" "}
                <span className={styles.muted}>
                  {accountName(account)} · {region}
                </span>
              </div>
              <div className={styles.muted}>{reason}</div>
            </div>
          </li>
        ))}
      </ul>
      {judged > tried.rows.length ? (
        <p className={styles.muted}>
          The first {tried.rows.length} of {judged.toLocaleString("en-GB")}.
        </p>
      ) : null}
    </>
  );
}
