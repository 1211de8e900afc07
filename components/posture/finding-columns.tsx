import type { ReactNode } from "react";
import { accountColumn } from "@/components/ui/account-column";
import type { Column } from "@/components/ui/data-table";
import { Mono } from "@/components/ui/mono";
import { Severity } from "@/components/ui/severity";
import { cutMiddle, shortArn } from "@/components/ui/short-arn";
import { Status } from "@/components/ui/status";
import { When } from "@/components/ui/when";
import { Due } from "./due";
import styles from "./findings.module.css";
import { SourceBadge } from "./source-badge";
import type { ListedFinding } from "./use-posture";

type Selecting = { head: ReactNode; cell: (finding: ListedFinding) => ReactNode };

/** The columns of the list of findings; with a box before each where they can be selected. */
export function findingColumns(
  accountName: (id: string) => string,
  selecting?: Selecting,
): Column<ListedFinding>[] {
  return [
    ...(selecting ? [{ id: "select", title: selecting.head, width: "32px", cell: selecting.cell }] : []),
    {
      id: "severity",
      title: <span className="visually-hidden-when-narrow">Severity</span>,
      width: "84px",
      narrow: "20px",
      cell: ({ severity }) => <Severity value={severity} shapeOnly="narrow" />,
    },
    {
      id: "finding",
      title: "Finding",
      width: "minmax(0, 3fr)",
      cell: ({ title, reason, source }) => (
        <>
          <span className={styles.title}>
            {source === "heptagon" ? null : <SourceBadge source={source} />} {title}
          </span>
          <span className={styles.reason}>{reason}</span>
        </>
      ),
    },
    {
      id: "resource",
      title: "Resource",
      width: "minmax(0, 1.4fr)",
      wideOnly: true,
      cell: ({ resource }) => (
        <span title={resource}>
          <Mono>{cutMiddle(shortArn(resource).name, 36)}</Mono>
        </span>
      ),
    },
    accountColumn(accountName),
    {
      id: "status",
      title: <span className="visually-hidden-when-narrow">Status</span>,
      width: "108px",
      narrow: "20px",
      cell: ({ status }) => <Status value={status} shapeOnly="narrow" />,
    },
    {
      id: "owner",
      title: "Owner",
      width: "minmax(0, 84px)",
      wideOnly: true,
      cell: ({ owner }) => <span title={owner ?? undefined}>{owner?.split("@")[0] ?? "–"}</span>,
    },
    {
      id: "due",
      title: "Due",
      width: "84px",
      align: "end",
      wideOnly: true,
      cell: ({ dueAt, changedAt }) =>
        dueAt ? <Due at={dueAt} stacked /> : <When at={changedAt} show="relative" />,
    },
  ];
}
