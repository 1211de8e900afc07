"use client";

import { useAccountName } from "@/components/shell/scope-choices";
import { Empty } from "@/components/ui/empty";
import { Failure } from "@/components/ui/failure";
import { Select } from "@/components/ui/select";
import { Skeleton } from "@/components/ui/skeleton";
import { NetworkView } from "./network-view";
import styles from "./surface.module.css";
import { type NetworkSummary, useNetwork, type useSurfaceState } from "./use-surface";

type State = ReturnType<typeof useSurfaceState>;
type NetworksProps = { networks: readonly NetworkSummary[]; state: State[0]; set: State[1] };

/** The networks of the scope, one at a time, drawn in their tiers. */
export function Networks({ networks, state, set }: NetworksProps) {
  const accountName = useAccountName();
  const id = state.network ?? networks[0]?.id ?? null;
  const { data, error, refetch } = useNetwork(id);
  if (networks.length === 0)
    return (
      <Empty
        title="Here will be each network in its tiers"
        hint="No VPC is in the newest inventory of this scope."
      />
    );
  const options = networks.map((one) => ({
    value: one.id,
    label: `${accountName(one.account)} · ${one.region} · ${one.name} (${one.reachable} of ${one.nodes} in reach)`,
  }));
  return (
    <div className={styles.detail}>
      <Select
        label="Network"
        value={id ?? ""}
        options={options}
        onChange={(network) => void set({ network, node: null })}
      />
      {error ? <Failure error={error} retry={() => void refetch()} /> : null}
      {!data && !error ? <Skeleton lines={8} height="row" /> : null}
      {data ? (
        <NetworkView
          key={data.network.id}
          network={data.network}
          selected={state.node}
          onSelect={(node) => void set({ node })}
        />
      ) : null}
    </div>
  );
}
