"use client";

import type { ReactNode } from "react";
import { bytesWords } from "@/components/data/amounts";
import { Card } from "@/components/ui/card";
import { Failure } from "@/components/ui/failure";
import { Page } from "@/components/ui/page";
import { Skeleton } from "@/components/ui/skeleton";
import { useLake } from "../use-lake";
import { AthenaForm } from "./athena-form";
import { AthenaParts } from "./athena-parts";
import { useAthena } from "./use-athena";

/** Which engines the lake can be asked through: this machine's, always, and Athena. */
export function LakeSettings({ tabs }: { tabs: ReactNode }) {
  const { data: lake } = useLake();
  const { data, error, refetch } = useAthena();
  const spent = data?.settings
    ? `${data.spentUsd.toFixed(2)} of ${data.settings.monthlyUsd.toFixed(2)} USD this month`
    : null;
  return (
    <Page title="The lake" lead="Through what questions in SQL are answered. Both can be on at once.">
      {tabs}
      <Card title="This machine" aside="always on">
        {lake
          ? `${lake.events.toLocaleString("en-GB")} events in ${lake.partitions.toLocaleString("en-GB")} files, ${bytesWords(lake.bytes)}. What is loaded is compacted every quarter of an hour; ${lake.waiting.toLocaleString("en-GB")} objects wait for it.`
          : null}
      </Card>
      <Card title="Athena" aside={spent}>
        {error ? <Failure error={error} retry={() => void refetch()} /> : null}
        {data ? <AthenaForm key={data.settings ? "saved" : "new"} saved={data.settings} /> : null}
        {!data && !error ? <Skeleton lines={6} height="row" /> : null}
      </Card>
      {data?.statement ? (
        <Card
          title="Workgroup, database and table"
          aside="the only thing that Heptagon makes in AWS, and only when asked here"
        >
          <AthenaParts statement={data.statement} />
        </Card>
      ) : null}
    </Page>
  );
}
