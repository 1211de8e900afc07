"use client";

import { useState } from "react";
import { addressOf } from "@/components/api/address";
import { bytesWords } from "@/components/data/amounts";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { Failure } from "@/components/ui/failure";
import { When } from "@/components/ui/when";
import { endpoints, type ReportRow } from "@/lib/contract/endpoints/reports";
import styles from "./reports.module.css";
import { useCancelReport, useRemoveReport, useRetryDelivery } from "./use-reports";

const words = {
  making: { text: "Making", tone: "accent" },
  ready: { text: "Ready", tone: "ok" },
  failed: { text: "Failed", tone: "danger" },
  cancelled: { text: "Cancelled", tone: "neutral" },
} as const;

/** Reports made so far, newest first. */
export function ReportList({ reports }: { reports: ReportRow[] }) {
  return (
    <ul className={styles.list}>
      {reports.map((report) => (
        <Row key={report.id} report={report} />
      ))}
    </ul>
  );
}

function Row({ report }: { report: ReportRow }) {
  const { text, tone } = words[report.state];
  return (
    <li className={styles.row}>
      <Badge tone={tone}>{text}</Badge>
      <div className={styles.what}>
        <div>
          {report.title} <span className={styles.muted}>{report.format.toUpperCase()}</span>
        </div>
        {report.message ? <div className={styles.muted}>{report.message}</div> : null}
        <div className={styles.muted}>
          {report.schedule ? `${report.schedule}, for ${report.createdBy}` : report.createdBy} ·{" "}
          <When at={report.createdAt} show="relative" />
          {report.bytes === null ? null : ` · ${bytesWords(report.bytes)}`}
          {report.accounts === null ? " · all accounts" : ` · ${report.accounts.length} accounts`}
        </div>
        {report.deliveries.map((delivery) => (
          <Delivery key={delivery.id} report={report.id} delivery={delivery} />
        ))}
      </div>
      <Actions report={report} />
    </li>
  );
}

function Actions({ report }: { report: ReportRow }) {
  const cancel = useCancelReport();
  const remove = useRemoveReport();
  const [asking, setAsking] = useState(false);
  const failure = cancel.error ?? remove.error;
  return (
    <div className={styles.actions}>
      {report.state === "ready" ? (
        <a
          className={styles.download}
          href={addressOf(endpoints.downloadReport, { params: { id: report.id } })}
          download
        >
          Download
        </a>
      ) : null}
      {report.state === "making" ? (
        <Button size="small" busy={cancel.isPending} onClick={() => cancel.mutate(report.id)}>
          Cancel
        </Button>
      ) : (
        <Button
          size="small"
          variant="quiet"
          aria-label={`Remove ${report.title}`}
          onClick={() => setAsking(true)}
        >
          Remove
        </Button>
      )}
      <ConfirmDialog
        open={asking}
        onClose={() => setAsking(false)}
        onConfirm={() => remove.mutate(report.id, { onSettled: () => setAsking(false) })}
        title={`Remove “${report.title}”?`}
        confirm="Remove the report"
        danger
        busy={remove.isPending}
      >
        Its file goes too. It can be made again as long as the data is there.
      </ConfirmDialog>
      {failure ? <Failure error={failure} /> : null}
    </div>
  );
}

function Delivery({ report, delivery }: { report: string; delivery: ReportRow["deliveries"][number] }) {
  const retry = useRetryDelivery();
  return (
    <div className={styles.muted}>
      {delivery.channel}: {delivery.state}
      {delivery.error ? `. ${delivery.error} ` : " "}
      {delivery.state === "failed" ? (
        <Button
          size="small"
          busy={retry.isPending}
          onClick={() => retry.mutate({ id: report, delivery: delivery.id })}
        >
          Try again
        </Button>
      ) : null}
    </div>
  );
}
