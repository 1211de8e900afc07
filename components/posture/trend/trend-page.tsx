"use client";

import { parseAsInteger, parseAsNumberLiteral, parseAsString, useQueryStates } from "nuqs";
import { Card } from "@/components/ui/card";
import { Failure } from "@/components/ui/failure";
import { Page } from "@/components/ui/page";
import { Segments } from "@/components/ui/segments";
import { Select } from "@/components/ui/select";
import { Skeleton } from "@/components/ui/skeleton";
import { principleNames, principleNumbers } from "@/lib/domain/posture/principles";
import { FindingDrawer } from "../finding-drawer";
import { PostureTabs } from "../posture-tabs";
import { scoreWords } from "../score-words";
import { TrendChart } from "../trend-chart";
import { type Trend, useTrend } from "../use-decisions";
import { MoveList } from "./move-list";
import { pointsWords, weekdayWords } from "./move-words";
import styles from "./trend.module.css";
import { Why } from "./why";

const spans = [30, 90, 365] as const;
const parsers = {
  principle: parseAsInteger.withDefault(0),
  days: parseAsNumberLiteral(spans).withDefault(90),
  day: parseAsString,
  finding: parseAsString,
};

const choices = [
  { value: "0", label: "Overall" },
  ...principleNumbers.map((number) => ({
    value: String(number),
    label: `${number} ${principleNames[number]}`,
  })),
];

/** A score over time, and why it moved: from the day to the finding to the person. */
export function TrendPage() {
  const [{ principle, days, day, finding }, set] = useQueryStates(parsers, { history: "push" });
  const asked = principle >= 0 && principle <= 7 ? principle : 0;
  const { data, error, refetch, isPlaceholderData } = useTrend(asked, days);
  return (
    <Page
      title={data ? sentence(data, days) : "Trend"}
      lead="Choose a day to see what changed and who did it."
    >
      <PostureTabs />
      <div className={styles.controls}>
        <Select
          label="Score"
          hideLabel
          value={String(asked)}
          options={choices}
          onChange={(value) => void set({ principle: Number(value), day: null, finding: null })}
        />
        <Segments
          label="Span"
          value={days}
          options={spans.map((span) => ({ value: span, label: `${span} days` }))}
          onChange={(span) => void set({ days: span })}
        />
      </div>
      {error ? <Failure error={error} retry={() => void refetch()} /> : null}
      {data ? (
        <div className={styles.grid} aria-busy={isPlaceholderData}>
          <div className={styles.story}>
            <Card title={`${data.name} by day`} aside="days in UTC; days without data are gaps">
              <TrendChart
                points={data.points}
                label={`${data.name} by day`}
                marks={data.moves.map((move) => move.day)}
                onDay={(chosen) => void set({ day: chosen, finding: null })}
              />
            </Card>
            {day ? <Why principle={asked} day={day} onOpen={(id) => void set({ finding: id })} /> : null}
          </div>
          <div className={styles.side}>
            <Card title="Falls and rises" aside="newest first">
              <MoveList moves={data.moves} principle={asked} days={days} day={day} />
            </Card>
          </div>
        </div>
      ) : null}
      {!data && !error ? <Skeleton height="chart" /> : null}
      <FindingDrawer id={finding} onClose={() => void set({ finding: null })} />
    </Page>
  );
}

function sentence({ name, points, moves }: Trend, days: number): string {
  const now = points.at(-1)?.score ?? null;
  if (now === null) return `${name}: nothing has been assessed yet.`;
  const worst = [...moves].sort((a, b) => a.points - b.points)[0];
  if (!worst || worst.points >= 0)
    return `${name} stands at ${scoreWords(now)} and did not fall in ${days} days.`;
  return `${name} stands at ${scoreWords(now)}; its largest fall in ${days} days was ${pointsWords(worst.points)} on ${weekdayWords(worst.day)}.`;
}
