"use client";

import { useMemo } from "react";
import { type Column, DataTable } from "@/components/ui/data-table";
import { LayerChips } from "./protections";
import { ReachBadge } from "./reach-badge";
import styles from "./surface.module.css";
import type { Network, NetworkNode } from "./use-surface";

type NetworkTableProps = {
  network: Network;
  selected: string | null;
  onSelect: (node: string | null) => void;
};

/** What the picture shows, for reading and copying. */
export function NetworkTable({ network, selected, onSelect }: NetworkTableProps) {
  const columns = useMemo((): Column<NetworkNode>[] => {
    const groups = new Map(network.groups.map((group) => [group.id, group]));
    return [
      {
        id: "name",
        title: "What",
        width: "minmax(0, 1.2fr)",
        cell: ({ name, kind }) => (
          <>
            <span className={styles.line}>{name}</span>
            <span className={styles.second}>{kind}</span>
          </>
        ),
      },
      {
        id: "tier",
        title: "Where",
        width: "minmax(0, 1fr)",
        cell: ({ group }) => (
          <>
            <span className={styles.line}>{groups.get(group)?.tier}</span>
            <span className={styles.second}>{groups.get(group)?.name}</span>
          </>
        ),
      },
      {
        id: "status",
        title: "Reach",
        width: "124px",
        cell: ({ status }) => <ReachBadge status={status} />,
      },
      {
        id: "layers",
        title: "Layers",
        width: "minmax(0, 2.4fr)",
        wideOnly: true,
        cell: ({ protections }) => <LayerChips protections={protections} />,
      },
    ];
  }, [network]);
  return (
    <DataTable
      label="Things in the network"
      rows={network.nodes}
      columns={columns}
      rowKey={({ id }) => id}
      onOpen={({ id }) => onSelect(id)}
      selectedKey={selected}
      density="two-line"
    />
  );
}
