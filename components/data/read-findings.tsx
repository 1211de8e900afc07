"use client";

import { useMay } from "@/components/shell/signed-in";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Failure } from "@/components/ui/failure";
import styles from "./data.module.css";
import { useReadFindings } from "./use-data";

/** What Security Hub and GuardDuty find now, read from AWS itself. */
export function ReadFindings() {
  const may = useMay("data:manage");
  const read = useReadFindings();
  if (!may) return null;
  return (
    <Card title="Findings of others" aside="read-only, in the accounts that are connected">
      <p className={styles.muted}>
        What they find stands beside Heptagon's own findings and in no score. What they find no more is
        resolved.
      </p>
      <div className={styles.buttons}>
        <Button busy={read.isPending} onClick={() => read.mutate("securityhub")}>
          Read Security Hub
        </Button>
        <Button busy={read.isPending} onClick={() => read.mutate("guardduty")}>
          Read GuardDuty
        </Button>
      </div>
      {read.error ? <Failure error={read.error} /> : null}
    </Card>
  );
}
