"use client";

import { useRouter } from "next/navigation";
import { Badge } from "@/components/ui/badge";
import { type Column, DataTable } from "@/components/ui/data-table";
import { resourceHref } from "@/components/ui/resource-href";
import { cutMiddle, shortArn } from "@/components/ui/short-arn";
import { useScopedHref } from "@/components/ui/use-scoped-href";
import { When } from "@/components/ui/when";
import type { ComparedDates } from "../use-decisions";
import styles from "./compare.module.css";

type ChangedFinding = ComparedDates["findings"]["list"][number];
type ChangedResource = ComparedDates["resources"]["list"][number];

const tones = {
  opened: "danger",
  reopened: "danger",
  resolved: "ok",
  muted: "neutral",
  added: "accent",
  changed: "neutral",
  removed: "notice",
} as const;

type Changed = { change: keyof typeof tones; at: string };

/** The columns around what changed: how, and when. */
function columnsAround<T extends Changed>(title: string, cell: Column<T>["cell"]): Column<T>[] {
  return [
    {
      id: "change",
      title: "Change",
      width: "84px",
      cell: ({ change }) => <Badge tone={tones[change]}>{change}</Badge>,
    },
    { id: "what", title, cell },
    {
      id: "when",
      title: "When",
      width: "86px",
      align: "end",
      cell: ({ at }) => <When at={at} show="relative" />,
    },
  ];
}

const findingColumns = columnsAround<ChangedFinding>("Finding", ({ title, resource }) => (
  <>
    <span className={styles.what}>{title}</span>
    <span className={styles.second} title={resource}>
      {cutMiddle(shortArn(resource).name, 48)}
    </span>
  </>
));

const resourceColumns = columnsAround<ChangedResource>("Resource", ({ name, resource, type }) => (
  <>
    <span className={styles.what} title={resource}>
      {cutMiddle(name || shortArn(resource).name, 48)}
    </span>
    <span className={styles.second}>{type}</span>
  </>
));

type FindingChangesProps = Pick<ComparedDates, "findings"> & {
  opened: string | null;
  onOpen: (finding: string) => void;
};

/** What became of findings between two dates, worst first; one opens in the drawer. */
export function FindingChanges({ findings, opened, onOpen }: FindingChangesProps) {
  if (findings.list.length === 0) return <p className={styles.none}>No finding opened or was resolved.</p>;
  return (
    <div className={styles.table}>
      <DataTable
        label="Findings that changed"
        rows={findings.list}
        columns={findingColumns}
        rowKey={({ id }) => id}
        selectedKey={opened}
        onOpen={({ id }) => onOpen(id)}
        density="two-line"
      />
    </div>
  );
}

/** Which resources came, went and changed between two dates, newest first; one opens to its page. */
export function ResourceChanges({ resources }: Pick<ComparedDates, "resources">) {
  const href = useScopedHref();
  const router = useRouter();
  if (resources.list.length === 0) return <p className={styles.none}>No resource came, went or changed.</p>;
  return (
    <div className={styles.table}>
      <DataTable
        label="Resources that changed"
        rows={resources.list}
        columns={resourceColumns}
        rowKey={({ account, type, resource }) => `${account} ${type} ${resource}`}
        onOpen={({ resource }) => router.push(href(resourceHref(resource)))}
        density="two-line"
      />
    </div>
  );
}
