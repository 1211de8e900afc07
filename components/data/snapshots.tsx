"use client";

import { Download } from "lucide-react";
import { addressOf } from "@/components/api/address";
import { counted } from "@/components/posture/score-words";
import { useMay } from "@/components/shell/signed-in";
import { Card } from "@/components/ui/card";
import { Empty } from "@/components/ui/empty";
import { Failure } from "@/components/ui/failure";
import { Skeleton } from "@/components/ui/skeleton";
import { When } from "@/components/ui/when";
import { endpoints } from "@/lib/contract/endpoints/snapshots";
import styles from "./data.module.css";
import { useSnapshots } from "./use-snapshots";

/** Every stored snapshot, to be taken to another Heptagon. */
export function Snapshots() {
  const may = useMay("export:create");
  const { data, error, refetch } = useSnapshots();
  return (
    <Card title="Snapshots" aside={data ? `${data.length} stored` : undefined}>
      {error ? <Failure error={error} retry={() => void refetch()} /> : null}
      {!data && !error ? <Skeleton lines={4} height="row" /> : null}
      {data?.length === 0 ? (
        <Empty title="Here will be each day's snapshot" hint="Collect from AWS, or import a snapshot file." />
      ) : null}
      {data && data.length > 0 ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        <ul className={styles.snapshots} tabIndex={0} aria-label="Stored snapshots">
          {data.map(({ id, takenAt, accounts, resources, gaps }) => (
            <li key={id} className={styles.snapshot}>
              <div>
                <When at={takenAt} />
                <div className={styles.muted}>
                  {counted(resources, "resource")} · {counted(accounts, "account")}
                  {gaps > 0 ? ` · ${counted(gaps, "gap")}` : ""}
                </div>
              </div>
              {may ? (
                <a
                  className={styles.download}
                  href={addressOf(endpoints.downloadSnapshot, { params: { id } })}
                  aria-label={`Download the snapshot of ${takenAt.slice(0, 10)}, number ${id}`}
                  download
                >
                  <Download size={14} aria-hidden="true" /> JSON Lines
                </a>
              ) : null}
            </li>
          ))}
        </ul>
      ) : null}
    </Card>
  );
}
