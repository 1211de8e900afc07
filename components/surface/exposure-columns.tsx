import { accountColumn } from "@/components/ui/account-column";
import type { Column } from "@/components/ui/data-table";
import { Severity } from "@/components/ui/severity";
import { LayerChips } from "./protections";
import { ReachBadge } from "./reach-badge";
import styles from "./surface.module.css";
import type { Exposure } from "./use-surface";
import { fromWords, portWords } from "./words";

/** The columns of the list of what is in reach. */
export function exposureColumns(accountName: (id: string) => string): Column<Exposure>[] {
  return [
    {
      id: "severity",
      title: "Severity",
      width: "92px",
      cell: ({ severity }) => <Severity value={severity} />,
    },
    {
      id: "what",
      title: "What",
      width: "minmax(0, 2fr)",
      cell: ({ name, kind, says }) => (
        <>
          <span className={styles.line}>
            <strong>{name}</strong> <span className={styles.muted}>{kind}</span>
          </span>
          <span className={styles.second}>{says}</span>
        </>
      ),
    },
    {
      id: "ports",
      title: "Ports, from",
      width: "minmax(0, 130px)",
      wideOnly: true,
      cell: (exposure) => (
        <>
          <span className={styles.line}>{portWords(exposure)}</span>
          <span className={styles.second}>{fromWords(exposure)}</span>
        </>
      ),
    },
    {
      id: "missing",
      title: "Layers that do not protect it",
      width: "minmax(0, 1.4fr)",
      wideOnly: true,
      cell: ({ protections }) => {
        const open = protections.filter(({ state }) => state !== "protects");
        return open.length > 0 ? <LayerChips protections={open} /> : <span>none</span>;
      },
    },
    accountColumn(accountName),
    {
      id: "status",
      title: "Reach",
      width: "124px",
      cell: ({ status }) => <ReachBadge status={status} />,
    },
    {
      id: "findings",
      title: "Fails",
      width: "52px",
      align: "end",
      wideOnly: true,
      cell: ({ findings }) => findings.failing.toLocaleString("en-GB"),
    },
  ];
}
