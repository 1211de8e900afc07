"use client";

import { parseAsString, useQueryState } from "nuqs";
import { FixDrawer } from "@/components/posture/fix-first/fix-drawer";
import { TrendChart } from "@/components/posture/trend-chart";
import { type Overview as OverviewData, useOverview } from "@/components/posture/use-posture";
import { Card } from "@/components/ui/card";
import { Failure } from "@/components/ui/failure";
import { Link } from "@/components/ui/link";
import { Page } from "@/components/ui/page";
import { useScopedHref } from "@/components/ui/use-scoped-href";
import { Counts } from "./counts";
import { FixFirst } from "./fix-first";
import { HeatMap } from "./heat-map";
import { NoSnapshot } from "./no-snapshot";
import styles from "./overview.module.css";
import { OverviewSkeleton } from "./overview-skeleton";
import { Radar } from "./radar";
import { Scorecards } from "./scorecards";
import { overviewLead, overviewSentence } from "./sentence";
import { Worsened } from "./worsened";

/** Are we better or worse, where, and what to do first. */
export function Overview() {
  const { data, error, refetch, isPlaceholderData } = useOverview();
  if (data && data.freshness.asOf === null) return <NoSnapshot />;
  return (
    <Page
      title={data ? overviewSentence(data.overall) : "Overview"}
      lead={data ? overviewLead(data.worsened, data.principles) : undefined}
    >
      {error ? <Failure error={error} retry={() => void refetch()} /> : null}
      {data ? <Loaded data={data} stale={isPlaceholderData} /> : null}
      {!data && !error ? <OverviewSkeleton /> : null}
    </Page>
  );
}

function Loaded({ data, stale }: { data: OverviewData; stale: boolean }) {
  const href = useScopedHref();
  const [fix, setFix] = useQueryState("fix", parseAsString.withOptions({ history: "push" }));
  return (
    <div className={styles.grid} aria-busy={stale}>
      <Card title="Seven principles" aside="dashed: 30 days ago">
        <Radar principles={data.principles} before={data.before} />
      </Card>
      <Card title="Scorecards" aside="score · change · coverage · what weighs most">
        <Scorecards principles={data.principles} />
      </Card>
      <div className={styles.half}>
        <Card title="Fix first" aside={<Link href={href("/what-if")}>what if all were fixed?</Link>}>
          <FixFirst fixFirst={data.fixFirst} onFix={(check) => void setFix(check)} />
        </Card>
        <div className={styles.column}>
          <Card
            title="Accounts × principles"
            aside={<Link href={href("/principles/accounts")}>units and layers</Link>}
          >
            <HeatMap accounts={data.accounts} />
          </Card>
          <Card title="What got worse this week" aside="points lost">
            <Worsened worsened={data.worsened} />
          </Card>
        </div>
      </div>
      <div className={styles.whole}>
        <Card title="Overall score" aside={<Counts counts={data.counts} />}>
          <TrendChart points={data.overall.trend} label="Overall score by day" />
        </Card>
      </div>
      {fix ? (
        <FixDrawer key={fix} fails={{ by: "check", value: fix }} onClose={() => void setFix(null)} />
      ) : null}
    </div>
  );
}
