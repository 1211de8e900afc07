"use client";

import { useAccountName } from "@/components/shell/scope-choices";
import { useMay } from "@/components/shell/signed-in";
import { JsonTree } from "@/components/timeline/detail/json-tree";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { CopyButton } from "@/components/ui/copy-button";
import { Failure } from "@/components/ui/failure";
import { Mono } from "@/components/ui/mono";
import { Page } from "@/components/ui/page";
import { Skeleton } from "@/components/ui/skeleton";
import { When } from "@/components/ui/when";
import { PolicyList } from "./policy-list";
import { ReachCard } from "./reach-card";
import { RelationList } from "./relation-list";
import styles from "./resource.module.css";
import { ResourceEvents } from "./resource-events";
import { ResourceFindings } from "./resource-findings";
import { ResourceHistory } from "./resource-history";
import { resourceCounts, resourceSentence } from "./resource-words";
import { type ResourceData, useResource, useResourceFindings } from "./use-resource";

/** Everything about one resource: how it is judged, what it is, who can reach it, who touched it, what changed. */
export function ResourcePage({ id }: { id: string }) {
  const { data, error, refetch } = useResource(id);
  const judged = useResourceFindings(data?.id ?? id).data;
  const counts = judged ? resourceCounts(judged.pages.flatMap(({ findings }) => findings)) : null;
  return (
    <Page
      title={data ? resourceSentence(data.name, counts, data.present) : "Resource"}
      lead={data ? undefined : <Mono>{id}</Mono>}
    >
      {error ? <Failure error={error} retry={() => void refetch()} /> : null}
      {data ? <Loaded data={data} /> : null}
      {!data && !error ? <Skeleton lines={3} height="card" /> : null}
      {error ? <ResourceEvents id={id} /> : null}
    </Page>
  );
}

function Loaded({ data }: { data: ResourceData }) {
  const accountName = useAccountName();
  const mayIam = useMay("iam:read");
  return (
    <>
      <p className={styles.line}>
        <Badge>{data.type}</Badge>
        <Mono>{data.id}</Mono>
        <CopyButton text={data.id} label="Copy" variant="quiet" />
        <span className={styles.quiet}>
          {accountName(data.account)} · {data.region} · as of <When at={data.asOf} show="relative" />
        </span>
      </p>
      <Tags tags={data.tags} />
      <div className={styles.grid}>
        <div className={styles.column}>
          <ResourceFindings id={data.id} />
          <ResourceEvents id={data.id} />
          <ResourceHistory history={data.history} />
        </div>
        <div className={styles.column}>
          {mayIam && data.present ? <ReachCard id={data.id} /> : null}
          {data.present ? <RelationList id={data.id} /> : null}
          <PolicyList policies={data.policies} />
          {data.config ? (
            <Card title="Configuration" aside="as AWS answered; secrets withheld">
              <JsonTree value={data.config} />
            </Card>
          ) : null}
        </div>
      </div>
    </>
  );
}

function Tags({ tags }: Pick<ResourceData, "tags">) {
  const entries = Object.entries(tags ?? {});
  if (entries.length === 0) return null;
  return (
    <ul className={styles.tags} aria-label="Tags">
      {entries.map(([key, value]) => (
        <li key={key}>
          <Badge>
            {key}: {value}
          </Badge>
        </li>
      ))}
    </ul>
  );
}
