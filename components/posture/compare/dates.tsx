"use client";

import { parseAsString, useQueryState } from "nuqs";
import type { ReactNode } from "react";
import { addressOf } from "@/components/api/address";
import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { useNow } from "@/components/ui/clock";
import { Empty } from "@/components/ui/empty";
import { Failure } from "@/components/ui/failure";
import { Skeleton } from "@/components/ui/skeleton";
import { dayWords } from "@/components/ui/time-words";
import { useScope } from "@/components/ui/use-scope";
import { useScopedHref } from "@/components/ui/use-scoped-href";
import { endpoints } from "@/lib/contract/endpoints/compare";
import { CsvLink } from "../csv-link";
import { FindingDrawer } from "../finding-drawer";
import { useComparedDates } from "../use-decisions";
import { FindingChanges, ResourceChanges } from "./changes";
import { CheckDifference } from "./check-difference";
import styles from "./compare.module.css";
import { ComparePage } from "./compare-page";
import { ScoreTable } from "./score-table";

type DatesProps = {
  /** Left out: the day of the snapshot nearest to 30 days before the other. */
  before: string | undefined;
  after: string;
  /** What asks for the two days, given the earlier one. */
  form: (before: string) => ReactNode;
};

/** Two dates of the scope side by side. */
export function Dates({ before: asked, after, form }: DatesProps) {
  const ordered = asked === undefined || asked < after;
  const { data, error, refetch, isPlaceholderData } = useComparedDates({ before: asked, after }, ordered);
  const before = asked ?? data?.before.slice(0, 10) ?? "";
  const { accounts } = useScope().query;
  const today = new Date(useNow() ?? 0).toISOString().slice(0, 10);
  const [finding, setFinding] = useQueryState("finding", parseAsString.withOptions({ history: "push" }));
  const href = useScopedHref();
  const side = (day: string) => ({
    title: dayWords(day),
    findings: day === today ? {} : null,
    all: href("/principles", { to: `${day}T23:59:59Z`, from: undefined, range: undefined }),
    href: (principle: number) =>
      href(`/principles/${principle}`, { to: `${day}T23:59:59Z`, from: undefined, range: undefined }),
  });
  const title = ordered ? data?.sentence : "The second date has to be later than the first.";
  return (
    <ComparePage
      title={title ?? "Two dates"}
      form={form(before)}
      actions={
        ordered ? (
          <CsvLink
            address={addressOf(endpoints.exportDates, {
              query: { before: asked, after, accounts, format: "csv" },
            })}
          />
        ) : null
      }
    >
      {error ? <Failure error={error} retry={() => void refetch()} /> : null}
      {data && ordered && data.overall.left.score === null ? (
        <Empty
          title={`Nothing had been collected by ${dayWords(before)}`}
          hint="Choose a later day: the trend shows which days have data."
          action={<LinkButton href={href("/principles/trend", { days: 365 })}>Open the trend</LinkButton>}
        />
      ) : null}
      {data && ordered && data.overall.left.score !== null ? (
        <div className={styles.stack} aria-busy={isPlaceholderData}>
          <div className={styles.columns}>
            <Card title="Principles">
              <ScoreTable
                principles={data.principles}
                overall={data.overall}
                left={side(before)}
                right={side(after)}
              />
            </Card>
            <Card title="Checks that differ" aside="largest effect first">
              <CheckDifference checks={data.checks} left={side(before)} right={side(after)} />
            </Card>
          </div>
          <div className={styles.columns}>
            <Card
              title="Findings"
              aside={`${data.findings.opened} opened · ${data.findings.reopened} reopened · ${data.findings.resolved} resolved`}
            >
              <FindingChanges
                findings={data.findings}
                opened={finding}
                onOpen={(id) => void setFinding(id)}
              />
            </Card>
            <Card
              title="Resources"
              aside={`${data.resources.added} added · ${data.resources.removed} removed · ${data.resources.changed} changed`}
            >
              <ResourceChanges resources={data.resources} />
            </Card>
          </div>
        </div>
      ) : null}
      <FindingDrawer id={finding} onClose={() => void setFinding(null)} />
      {ordered && !data && !error ? <Skeleton lines={3} height="card" /> : null}
    </ComparePage>
  );
}
