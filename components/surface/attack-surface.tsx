"use client";

import { Card } from "@/components/ui/card";
import { Failure } from "@/components/ui/failure";
import { Freshness } from "@/components/ui/freshness";
import { Page } from "@/components/ui/page";
import { Skeleton } from "@/components/ui/skeleton";
import { Tabs } from "@/components/ui/tabs";
import { ExposureList } from "./exposure-list";
import { Networks } from "./networks";
import styles from "./surface.module.css";
import { type Surface, useSurface, useSurfaceState, views } from "./use-surface";
import { surfaceSentence } from "./words";

/** What the internet reaches, by which way, and what stands before it: a list, and a picture of each network. */
export function AttackSurface() {
  const [state, set] = useSurfaceState();
  const { data, error, refetch } = useSurface(state);
  const open = (view: string) => void set({ view: views.find((one) => one === view) ?? "list" });
  return (
    <Page
      title={data ? surfaceSentence(data) : "Attack surface"}
      lead="Computed from addresses, security groups, network ACLs, routes, load balancers and policies. What was not collected is not assessed, never taken for safe."
      actions={data ? <Freshness asOf={data.freshness.asOf} source={data.freshness.source} /> : null}
    >
      {error ? <Failure error={error} retry={() => void refetch()} /> : null}
      {!data && !error ? <Skeleton lines={10} height="row" /> : null}
      {data ? (
        <Tabs
          label="Attack surface"
          value={state.view}
          onChange={open}
          tabs={[
            {
              id: "list",
              label: `In reach (${data.total})`,
              content: (
                <div className={styles.detail}>
                  <ExposureList data={data} state={state} set={set} />
                  <Unseen unseen={data.unseen} />
                </div>
              ),
            },
            {
              id: "networks",
              label: `Networks (${data.networks.length})`,
              content: <Networks networks={data.networks} state={state} set={set} />,
            },
          ]}
        />
      ) : null}
    </Page>
  );
}

/** Listings that failed: things may be in reach that nobody has seen. */
function Unseen({ unseen }: Pick<Surface, "unseen">) {
  if (unseen.length === 0) return null;
  return (
    <Card title="Not seen" aside="what is there may be in reach">
      <ul className={styles.unseen}>
        {unseen.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
    </Card>
  );
}
