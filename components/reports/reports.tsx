"use client";

import { counted } from "@/components/posture/score-words";
import { Card } from "@/components/ui/card";
import { Empty } from "@/components/ui/empty";
import { Failure } from "@/components/ui/failure";
import { Page } from "@/components/ui/page";
import { Skeleton } from "@/components/ui/skeleton";
import { MakeReport } from "./make-report";
import { ReportList } from "./report-list";
import { Schedules } from "./schedules";
import { useReports } from "./use-reports";

/** Reports: make one, find those made before, see those that come back. */
export function Reports() {
  const { data, error, refetch } = useReports();
  const ready = data?.reports.filter(({ state }) => state === "ready").length ?? 0;
  const kept = data ? `Each is kept for ${counted(data.retentionDays, "day")}.` : "";
  return (
    <Page
      title={data ? `${counted(ready, "report")} ready to download.` : "Reports"}
      lead={`For people who do not sign in, and for machines. ${kept}`}
    >
      <MakeReport />
      <Schedules />
      <Card title="Made so far" aside="newest first">
        {error ? <Failure error={error} retry={() => void refetch()} /> : null}
        {!data && !error ? <Skeleton lines={3} height="row" /> : null}
        {data?.reports.length === 0 ? (
          <Empty title="No report was made yet" hint="Make one above; it appears here when it is ready." />
        ) : null}
        {data ? <ReportList reports={data.reports} /> : null}
      </Card>
    </Page>
  );
}
