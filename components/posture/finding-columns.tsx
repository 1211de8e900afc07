import type { Column } from "@/components/ui/data-table";
import { Mono } from "@/components/ui/mono";
import { Severity } from "@/components/ui/severity";
import { cutMiddle, shortArn } from "@/components/ui/short-arn";
import { Status } from "@/components/ui/status";
import { When } from "@/components/ui/when";
import styles from "./findings.module.css";
import { SourceBadge } from "./source-badge";
import type { ListedFinding } from "./use-posture";

/** The columns of the list of findings. */
export function findingColumns(accountName: (id: string) => string): Column<ListedFinding>[] {
  return [
    {
      id: "severity",
      title: "Severity",
      width: "92px",
      cell: ({ severity }) => <Severity value={severity} />,
    },
    {
      id: "finding",
      title: "Finding",
      width: "minmax(0, 2.4fr)",
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
    {
      id: "account",
      title: "Account",
      width: "minmax(0, 110px)",
      wideOnly: true,
      cell: ({ account, region }) => (
        <>
          <span className={styles.line}>{accountName(account)}</span>
          <span className={styles.reason}>{region}</span>
        </>
      ),
    },
    {
      id: "status",
      title: "Status",
      width: "108px",
      cell: ({ status }) => <Status value={status} />,
    },
    {
      id: "since",
      title: "First seen",
      width: "86px",
      align: "end",
      wideOnly: true,
      cell: ({ firstSeen }) => <When at={firstSeen} show="relative" />,
    },
  ];
}
