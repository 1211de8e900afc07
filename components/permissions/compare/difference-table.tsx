"use client";

import { useState } from "react";
import { Badge } from "@/components/ui/badge";
import { type Column, DataTable } from "@/components/ui/data-table";
import { Drawer } from "@/components/ui/drawer";
import { Mono } from "@/components/ui/mono";
import styles from "../permissions.module.css";
import type { ComparedAction, ServiceDifference } from "./use-compare";

const columns: Column<ServiceDifference>[] = [
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
  { id: "gained", title: "Gained", width: "84px", align: "end", cell: ({ gained }) => gained.length || "–" },
  { id: "lost", title: "Lost", width: "84px", align: "end", cell: ({ lost }) => lost.length || "–" },
  {
    id: "changed",
    title: "Otherwise",
    width: "92px",
    align: "end",
    wideOnly: true,
    cell: ({ changed }) => changed.length || "–",
  },
];

function reach({ resources, except, conditions }: ComparedAction): string {
  const on = resources.map((one) => (one === "*" ? "every resource" : one)).join(", ");
  const but = except.length > 0 ? `, but not ${except.join(", ")}` : "";
  return `on ${on}${but}${conditions.length > 0 ? `, if ${conditions.join(" and ")}` : ""}`;
}

function Actions({ of: { gained, lost, changed } }: { of: ServiceDifference }) {
  return (
    <ul className={styles.actions}>
      {[...gained.map((one) => ({ one, isGain: true })), ...lost.map((one) => ({ one, isGain: false }))].map(
        ({ one, isGain }) => (
          <li key={one.action}>
            <p className={styles.place}>
              <Badge tone={isGain ? "notice" : "neutral"}>{isGain ? "+ gained" : "− lost"}</Badge>
              <Mono>{one.action}</Mono>
              <span className={styles.quiet}>{one.level}</span>
            </p>
            <p className={styles.quiet}>{reach(one)}</p>
          </li>
        ),
      )}
      {changed.map(({ action, before, after }) => (
        <li key={action}>
          <p className={styles.place}>
            <Badge tone="accent">otherwise</Badge>
            <Mono>{action}</Mono>
          </p>
          <p className={styles.quiet}>before: {reach(before)}</p>
          <p className={styles.quiet}>after: {reach(after)}</p>
        </li>
      ))}
    </ul>
  );
}

type DifferenceTableProps = {
  services: readonly ServiceDifference[];
  /** The service whose actions are open; left out: the choice is kept inside. */
  open?: string | null;
  onOpen?: (service: string | null) => void;
};

/** Services in which two differ; a row opens the actions. */
export function DifferenceTable({ services, open, onOpen }: DifferenceTableProps) {
  const [inside, setInside] = useState<string | null>(null);
  const shown = services.find(({ service }) => service === (onOpen ? open : inside));
  const choose = onOpen ?? setInside;
  return (
    <>
      <DataTable
        label="Services that differ"
        rows={services}
        columns={columns}
        rowKey={({ service }) => service}
        onOpen={({ service }) => choose(service)}
        selectedKey={shown?.service ?? null}
        total={services.length}
        density="two-line"
      />
      <Drawer open={shown !== undefined} onClose={() => choose(null)} title={shown?.name ?? ""}>
        {shown ? <Actions of={shown} /> : null}
      </Drawer>
    </>
  );
}
