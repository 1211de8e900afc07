"use client";

import { Card } from "@/components/ui/card";
import { CoverageBar } from "@/components/ui/coverage-bar";
import { Failure } from "@/components/ui/failure";
import { Link } from "@/components/ui/link";
import { Page } from "@/components/ui/page";
import { ScoreChange } from "@/components/ui/score-change";
import { Skeleton } from "@/components/ui/skeleton";
import { Sparkline } from "@/components/ui/sparkline";
import { useScopedHref } from "@/components/ui/use-scoped-href";
import { trendDays } from "@/lib/domain/charts/trend-days";
import { PostureTabs } from "./posture-tabs";
import styles from "./principle-cards.module.css";
import { scoreWords } from "./score-words";
import { type Overview, useOverview } from "./use-posture";

/** The seven principles, a card each. */
export function PrincipleCards() {
  const { data, error, refetch } = useOverview();
  return (
    <Page
      title={data ? lowestSentence(data.principles) : "Principles"}
      lead="The design principles of the security pillar of the AWS Well-Architected Framework."
    >
      <PostureTabs />
      {error ? <Failure error={error} retry={() => void refetch()} /> : null}
      {data ? (
        <ul className={styles.cards}>
          {data.principles.map((one) => (
            <li key={one.principle}>
              <PrincipleCard one={one} />
            </li>
          ))}
        </ul>
      ) : null}
      {!data && !error ? <Skeleton lines={3} height="card" /> : null}
    </Page>
  );
}

function PrincipleCard({ one }: { one: Overview["principles"][number] }) {
  const href = useScopedHref();
  return (
    <Card
      title={
        <Link className={styles.name} href={href(`/principles/${one.principle}`)}>
          {one.principle} {one.name}
        </Link>
      }
    >
      <div className={styles.figures}>
        <span className={styles.score}>{scoreWords(one.score)}</span>
        <ScoreChange change={one.change} />
        <Sparkline
          values={trendDays(one.trend).map(({ score }) => score)}
          label={`Trend of ${one.name}, now ${scoreWords(one.score)}`}
        />
      </div>
      <CoverageBar coverage={one.coverage} provisional={one.provisional} />
      <p className={styles.worst}>
        {one.worst ?? (one.score === null ? "Nothing assessed" : "Nothing fails")}
      </p>
    </Card>
  );
}

function lowestSentence(principles: Overview["principles"]): string {
  const known = principles.flatMap(({ name, score }) => (score === null ? [] : [{ name, score }]));
  const lowest = known.sort((a, b) => a.score - b.score)[0];
  const highest = known.at(-1);
  if (!lowest || !highest) return "Nothing has been assessed yet.";
  return `${highest.name} stands best at ${scoreWords(highest.score)}, ${lowest.name.toLowerCase()} lowest at ${scoreWords(lowest.score)}.`;
}
