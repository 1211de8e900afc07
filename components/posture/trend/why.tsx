"use client";

import { useAccountName } from "@/components/shell/scope-choices";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { Failure } from "@/components/ui/failure";
import { Link } from "@/components/ui/link";
import { Severity } from "@/components/ui/severity";
import { cutMiddle, shortArn } from "@/components/ui/short-arn";
import { Skeleton } from "@/components/ui/skeleton";
import { counted, scoreWords } from "../score-words";
import { type TrendDay, useTrendDay } from "../use-decisions";
import { useFindingsHref } from "../use-findings-href";
import { CauseList } from "./cause-list";
import { pointsWords, weekdayWords } from "./move-words";
import styles from "./trend.module.css";

type WhyProps = { principle: number; day: string; onOpen: (finding: string) => void };
type Check = TrendDay["checks"][number];

const changeTone = { opened: "danger", reopened: "danger", resolved: "ok", muted: "neutral" } as const;
/** Checks that moved nothing one could see are left out, unless findings changed. */
const tellsOf = ({ effect, changed }: Check) => Math.abs(effect) >= 0.05 || changed > 0;

/** Why the score moved on a day: check by check, the findings that changed, and who probably changed them. */
export function Why({ principle, day, onOpen }: WhyProps) {
  const { data, error, refetch } = useTrendDay(principle, day);
  return (
    <Card title={`What happened on ${weekdayWords(day)}`} aside="against the day with data before, in UTC">
      {data ? <Explained data={data} onOpen={onOpen} /> : null}
      {error ? <Failure error={error} retry={() => void refetch()} /> : null}
      {!data && !error ? <Skeleton lines={5} height="row" /> : null}
    </Card>
  );
}

function Explained({ data, onOpen }: { data: TrendDay; onOpen: WhyProps["onOpen"] }) {
  const checks = data.checks.filter(tellsOf);
  return (
    <>
      <p className={styles.sentence}>{sentence(data)}</p>
      {data.showsEvents ? null : (
        <p className={styles.none}>Your role does not show events, so that causes are left out.</p>
      )}
      <ul className={styles.checks}>
        {checks.map((check) => (
          <CheckMove key={`${check.principle} ${check.check}`} check={check} onOpen={onOpen} />
        ))}
      </ul>
      {checks.length === 0 ? <p className={styles.none}>No check's figures changed.</p> : null}
    </>
  );
}

function sentence({ name, change, before, after }: TrendDay): string {
  if (change === null) return `${name} has no score on both days.`;
  const way = change < 0 ? "fell" : "rose";
  return `${name} ${way} by ${pointsWords(change)}, from ${scoreWords(before.score)} to ${scoreWords(after.score)}.`;
}

function CheckMove({ check, onOpen }: { check: Check; onOpen: WhyProps["onOpen"] }) {
  const findingsHref = useFindingsHref();
  const { effect, findings, changed } = check;
  return (
    <li className={styles.check}>
      <div className={styles.head}>
        <span className={styles.points} data-way={effect < 0 ? "down" : "up"}>
          <span aria-hidden="true">{effect < 0 ? "▼" : "▲"}</span>{" "}
          <span className="visually-hidden">{effect < 0 ? "down" : "up"}</span> {pointsWords(effect)}
        </span>
        <Link href={findingsHref({ check: check.check, status: "fail" })}>{check.title}</Link>
        <Severity value={check.severity} />
        <span className={styles.figures}>
          {check.failedBefore} failing → {check.failedAfter} that day
        </span>
      </div>
      <ul className={styles.findings}>
        {findings.map((finding) => (
          <FindingMove key={finding.id} finding={finding} onOpen={onOpen} />
        ))}
      </ul>
      {changed > findings.length ? (
        <p className={styles.none}>
          and {counted(changed - findings.length, "finding")} more:{" "}
          <Link href={findingsHref({ check: check.check })}>all of this check</Link>
        </p>
      ) : null}
      {changed === 0 ? (
        <p className={styles.none}>
          No finding opened or was resolved: resources came or went, or could not be assessed.
        </p>
      ) : null}
    </li>
  );
}

function FindingMove({
  finding,
  onOpen,
}: {
  finding: Check["findings"][number];
  onOpen: WhyProps["onOpen"];
}) {
  const accountName = useAccountName();
  return (
    <li className={styles.finding}>
      <Badge tone={changeTone[finding.change]}>{finding.change}</Badge>{" "}
      <button
        type="button"
        className={styles.open}
        title={finding.resource}
        onClick={() => onOpen(finding.id)}
      >
        {cutMiddle(shortArn(finding.resource).name, 60)}
      </button>{" "}
      <span className={styles.quiet}>
        {accountName(finding.account)} · {finding.region}
      </span>
      {finding.causes ? <CauseList causes={finding.causes} /> : null}
    </li>
  );
}
