import { Due } from "@/components/posture/due";
import styles from "@/components/posture/findings.module.css";
import { counted } from "@/components/posture/score-words";
import type { Column } from "@/components/ui/data-table";
import { Mono } from "@/components/ui/mono";
import { Severity } from "@/components/ui/severity";
import { cutMiddle, shortArn } from "@/components/ui/short-arn";
import { effortWords } from "@/components/ui/time-words";
import { gainWords, type Repair } from "./fix-words";

/** The columns of what to fix first, check by check or resource by resource. */
export function fixColumns(by: "check" | "resource", accountName: (id: string) => string): Column<Repair>[] {
  return [
    {
      id: "severity",
      title: <span className="visually-hidden-when-narrow">Severity</span>,
      width: "84px",
      narrow: "20px",
      cell: ({ severity }) => <Severity value={severity} shapeOnly="narrow" />,
    },
    {
      id: "what",
      title: by === "check" ? "Check" : "Resource",
      width: "minmax(0, 3fr)",
      cell: (row) => <What by={by} row={row} accountName={accountName} />,
    },
    {
      id: "principles",
      title: "Principles",
      width: "88px",
      wideOnly: true,
      cell: ({ principles }) => principles.join(", "),
    },
    {
      id: "owners",
      title: "Owners",
      width: "minmax(0, 1fr)",
      wideOnly: true,
      cell: ({ owners }) => (
        <span title={owners.join(", ")}>{owners.map((owner) => owner.split("@")[0]).join(", ") || "–"}</span>
      ),
    },
    { id: "gain", title: "Points", width: "64px", align: "end", cell: ({ points }) => gainWords(points) },
    {
      id: "effort",
      title: "Effort",
      width: "72px",
      align: "end",
      cell: ({ minutes }) => effortWords(minutes),
    },
    {
      id: "due",
      title: "First due",
      width: "88px",
      align: "end",
      wideOnly: true,
      cell: ({ dueAt }) => <Due at={dueAt} stacked />,
    },
  ];
}

type WhatProps = { by: "check" | "resource"; row: Repair; accountName: (id: string) => string };

function What({ by, row, accountName }: WhatProps) {
  const { title, value, failing, account, checks } = row;
  if (by === "check") {
    return (
      <>
        <span className={styles.title}>{title}</span>
        <span className={styles.reason}>{counted(failing, "resource fails", "resources fail")}</span>
      </>
    );
  }
  return (
    <>
      <span className={styles.title} title={value}>
        <Mono>{cutMiddle(shortArn(value).name, 56)}</Mono>
      </span>
      <span className={styles.reason}>
        {account ? accountName(account) : null} · {checks.join(", ")}
      </span>
    </>
  );
}
