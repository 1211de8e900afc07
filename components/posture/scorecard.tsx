"use client";

import { Card } from "@/components/ui/card";
import { CoverageBar } from "@/components/ui/coverage-bar";
import { Empty } from "@/components/ui/empty";
import { Failure } from "@/components/ui/failure";
import { Link } from "@/components/ui/link";
import { Page } from "@/components/ui/page";
import { ScoreChange } from "@/components/ui/score-change";
import { Skeleton } from "@/components/ui/skeleton";
import { useScopedHref } from "@/components/ui/use-scoped-href";
import { AccountScores } from "./account-scores";
import { CheckTable } from "./check-table";
import { LayerMatrix } from "./layer-matrix";
import { PrincipleSteps } from "./principle-steps";
import { ScoreFormula } from "./score-formula";
import { scoreWords } from "./score-words";
import styles from "./scorecard.module.css";
import { SwitchedOff } from "./switched-off";
import { TrendChart } from "./trend-chart";
import { type Scorecard as ScorecardData, useScorecard } from "./use-posture";

/** One principle: its number, how it is made, and what to do about it. */
export function Scorecard({ principle, name }: { principle: number; name: string }) {
  const { data, error, refetch, isPlaceholderData } = useScorecard(principle);
  const shown = data?.summary.principle === principle ? data : undefined;
  return (
    <Page
      title={shown ? `${name}: ${scoreSentence(shown.summary)}` : name}
      lead={shown ? (shown.summary.worst ?? "Nothing that was assessed fails.") : undefined}
      actions={<PrincipleSteps principle={principle} />}
    >
      {error ? <Failure error={error} retry={() => void refetch()} /> : null}
      {shown ? <Loaded data={shown} stale={isPlaceholderData} /> : null}
      {!shown && !error ? <Skeleton lines={3} height="card" /> : null}
    </Page>
  );
}

function scoreSentence({ score, change }: ScorecardData["summary"]): string {
  if (score === null) return "not assessed yet.";
  const points = Math.round(change ?? 0);
  if (points === 0)
    return change === null ? `${scoreWords(score)} of 100.` : `${scoreWords(score)}, as a month ago.`;
  return `${scoreWords(score)}, ${points > 0 ? "up" : "down"} ${Math.abs(points)} in a month.`;
}

function Loaded({ data, stale }: { data: ScorecardData; stale: boolean }) {
  const { summary, checks, off, layers, accounts } = data;
  const href = useScopedHref();
  if (checks.length === 0) {
    return (
      <Empty
        title="No resource in this scope is judged by this principle's checks"
        hint="Widen the scope above, or collect a snapshot of the accounts that are missing."
      />
    );
  }
  const surface = <Link href={href("/attack-surface")}>What the internet reaches</Link>;
  const layerCard = (
    <Card title="Layers × accounts" aside={summary.principle === 3 ? surface : "from the internet inwards"}>
      <LayerMatrix layers={layers} principle={summary.principle} />
    </Card>
  );
  return (
    <div className={styles.stack} aria-busy={stale}>
      <div className={styles.head}>
        <Card title="Score">
          <p className={styles.score}>
            {scoreWords(summary.score)} <ScoreChange change={summary.change} />
          </p>
          <CoverageBar coverage={summary.coverage} provisional={summary.provisional} />
        </Card>
        <Card
          title="Trend"
          aside={<Link href={href("/principles/trend", { principle: summary.principle })}>why it moved</Link>}
        >
          <TrendChart points={summary.trend} label="Score by day" />
        </Card>
      </div>
      {summary.principle === 3 ? layerCard : null}
      <Card title="How this number is made" aside="largest loss first">
        <ScoreFormula checks={checks} formula={summary.formula} />
        <CheckTable checks={checks} principle={summary.principle} />
        <SwitchedOff checks={off} />
      </Card>
      {summary.principle === 3 ? null : layerCard}
      <Card title="Accounts" aside="lowest first">
        <AccountScores accounts={accounts} principle={summary.principle} />
      </Card>
    </div>
  );
}
