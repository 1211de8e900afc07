"use client";

import { parseAsString, useQueryState } from "nuqs";
import { type Column, DataTable } from "@/components/ui/data-table";
import { Drawer } from "@/components/ui/drawer";
import { ShareBar } from "@/components/ui/share-bar";
import styles from "./permissions.module.css";
import { ServiceActions } from "./service-actions";
import type { ServiceReach } from "./use-permissions";

function reachOf(service: ServiceReach, ...levels: string[]): string {
  const found = service.levels.filter(({ level }) => levels.includes(level));
  const reachable = found.reduce((sum, one) => sum + one.reachable, 0);
  const total = found.reduce((sum, one) => sum + one.total, 0);
  return total === 0 ? "–" : `${reachable}/${total}`;
}

const columns: Column<ServiceReach>[] = [
  {
    id: "service",
    title: "Service",
    width: "minmax(0, 1.6fr)",
    cell: ({ name, service }) => (
      <>
        <span className={styles.name}>{name}</span>
        <span className={styles.quietLine}>{service}</span>
      </>
    ),
  },
  {
    id: "reach",
    title: "Actions",
    width: "132px",
    cell: ({ allowed, conditional, total }) => (
      <span className={styles.reach}>
        {allowed + conditional} of {total}
        <ShareBar share={(allowed + conditional) / total} />
      </span>
    ),
  },
  {
    id: "read",
    title: "List, read",
    width: "84px",
    align: "end",
    wideOnly: true,
    cell: (row) => reachOf(row, "List", "Read"),
  },
  {
    id: "write",
    title: "Write",
    width: "84px",
    align: "end",
    wideOnly: true,
    cell: (row) => reachOf(row, "Write"),
  },
  {
    id: "tag",
    title: "Tag",
    width: "72px",
    align: "end",
    wideOnly: true,
    cell: (row) => reachOf(row, "Tagging"),
  },
  {
    id: "permissions",
    title: "Permissions",
    width: "96px",
    align: "end",
    cell: (row) => reachOf(row, "Permissions management"),
  },
];

/** The services a principal reaches, with how much of each by access level; a row opens its actions. */
export function ServiceTable({
  principal,
  at,
  services,
}: {
  principal: string;
  at: string;
  services: readonly ServiceReach[];
}) {
  const [open, setOpen] = useQueryState("service", parseAsString.withOptions({ history: "replace" }));
  const shown = services.find(({ service }) => service === open);
  return (
    <>
      <DataTable
        label="Services it reaches"
        rows={services}
        columns={columns}
        rowKey={({ service }) => service}
        onOpen={({ service }) => void setOpen(service)}
        selectedKey={open}
        total={services.length}
        density="two-line"
      />
      <Drawer open={shown !== undefined} onClose={() => void setOpen(null)} title={shown?.name ?? ""}>
        {shown ? <ServiceActions principal={principal} at={at} service={shown.service} /> : null}
      </Drawer>
    </>
  );
}
