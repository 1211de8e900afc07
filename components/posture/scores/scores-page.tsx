"use client";

import { Card } from "@/components/ui/card";
import { Empty } from "@/components/ui/empty";
import { Failure } from "@/components/ui/failure";
import { Page } from "@/components/ui/page";
import { Skeleton } from "@/components/ui/skeleton";
import { PostureTabs } from "../posture-tabs";
import { counted, scoreWords } from "../score-words";
import { type Scores, useScores } from "../use-decisions";
import { AccountTable } from "./account-table";
import { LayerTable } from "./layer-table";
import styles from "./scores.module.css";
import { UnitTable } from "./unit-table";

/** Which team needs help: the organisation by unit, by account and by layer. */
export function ScoresPage() {
  const { data, error, refetch, isPlaceholderData } = useScores();
  return (
    <Page
      title={data ? sentence(data) : "Units and accounts"}
      lead="Passed and failed are added up check by check; a score of several accounts is never the mean of theirs."
    >
      <PostureTabs />
      {error ? <Failure error={error} retry={() => void refetch()} /> : null}
      {data ? <Loaded data={data} stale={isPlaceholderData} /> : null}
      {!data && !error ? <Skeleton lines={3} height="card" /> : null}
    </Page>
  );
}

function Loaded({ data, stale }: { data: Scores; stale: boolean }) {
  if (data.accounts.length === 0) {
    return (
      <Empty
        title="Here will be each unit, account and layer with its score"
        hint="Nothing has been collected in this scope yet."
      />
    );
  }
  return (
    <div className={styles.stack} aria-busy={stale}>
      <Card title="Organisational units" aside="each with all below it">
        {data.units.length > 0 ? (
          <UnitTable units={data.units} />
        ) : (
          <Empty
            title="No snapshot tells of organisational units"
            hint="A collection through AWS Organizations brings them; a snapshot file names them as the account's unit."
          />
        )}
      </Card>
      <Card title="Accounts × principles" aside="worst first">
        <AccountTable accounts={data.accounts} />
      </Card>
      <Card title="Layers × accounts" aside="from the internet inwards">
        <LayerTable layers={data.layers} accounts={data.accounts} />
      </Card>
    </div>
  );
}

function sentence({ units, accounts, organisation }: Scores): string {
  const known = (
    units.length > 0
      ? units.map((one) => ({ ...one, label: one.unit }))
      : accounts.map((one) => ({ ...one, label: one.name ?? one.account }))
  ).filter(({ overall }) => overall.score !== null);
  const worst = known.sort((a, b) => (a.overall.score ?? 0) - (b.overall.score ?? 0))[0];
  if (!worst) return "Nothing has been assessed yet.";
  const all = `${counted(organisation.accounts, "account")} together ${organisation.accounts === 1 ? "stands" : "stand"} at ${scoreWords(organisation.overall.score)}`;
  return `${worst.label} needs help most: ${scoreWords(worst.overall.score)} of 100. ${all}.`;
}
