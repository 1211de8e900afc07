"use client";

import { Card } from "@/components/ui/card";
import { CoverageBar } from "@/components/ui/coverage-bar";
import { Empty } from "@/components/ui/empty";
import { Failure } from "@/components/ui/failure";
import { Page } from "@/components/ui/page";
import { Skeleton } from "@/components/ui/skeleton";
import { CheckTable } from "../check-table";
import { PostureTabs } from "../posture-tabs";
import { ScoreFormula } from "../score-formula";
import { scoreWords } from "../score-words";
import { useLayer } from "../use-decisions";

/** One layer: its number, and the checks of all principles that it is made of. */
export function LayerPage({ layer }: { layer: string }) {
  const { data, error, refetch } = useLayer(layer);
  return (
    <Page
      title={
        data
          ? `The ${layer} layer: ${data.score === null ? "not assessed" : `${scoreWords(data.score)} of 100`}.`
          : layer
      }
      lead="A layer's score is the formula over every check that looks at it, whichever principle the check serves."
    >
      <PostureTabs />
      {error ? <Failure error={error} retry={() => void refetch()} /> : null}
      {data && data.checks.length > 0 ? (
        <Card title="How this number is made" aside={<CoverageBar coverage={data.coverage} />}>
          <ScoreFormula checks={data.checks} formula={data.formula} />
          <CheckTable checks={data.checks} />
        </Card>
      ) : null}
      {data?.checks.length === 0 ? (
        <Empty
          title="No resource in this scope lies in this layer"
          hint="Widen the scope above, or collect the accounts that are missing."
        />
      ) : null}
      {!data && !error ? <Skeleton height="card" /> : null}
    </Page>
  );
}
