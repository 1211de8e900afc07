import { Badge } from "@/components/ui/badge";
import type { Column } from "@/components/ui/data-table";
import { Mono } from "@/components/ui/mono";
import { Severity } from "@/components/ui/severity";
import styles from "./checks.module.css";
import { originWords } from "./filter-checks";
import type { ListedCheck } from "./use-checks";

/** The columns of the catalogue of checks. */
export const checkColumns: readonly Column<ListedCheck>[] = [
  {
    id: "severity",
    title: <span className="visually-hidden-when-narrow">Severity</span>,
    width: "84px",
    narrow: "20px",
    cell: ({ severity }) => <Severity value={severity} shapeOnly="narrow" />,
  },
  {
    id: "check",
    title: "Check",
    width: "minmax(0, 3fr)",
    cell: ({ id, title, origin, enabled }) => (
      <>
        <span className={styles.name}>
          {title} {origin === "built-in" ? null : <Badge tone="accent">{originWords[origin]}</Badge>}{" "}
          {enabled ? null : <Badge tone="notice">Off</Badge>}
        </span>
        <span className={styles.id}>
          <Mono>{id}</Mono>
        </span>
      </>
    ),
  },
  {
    id: "service",
    title: "Service",
    width: "minmax(0, 110px)",
    wideOnly: true,
    cell: ({ service }) => service,
  },
  { id: "layer", title: "Layer", width: "minmax(0, 100px)", wideOnly: true, cell: ({ layer }) => layer },
  {
    id: "failing",
    title: "Failing",
    width: "96px",
    narrow: "72px",
    align: "end",
    cell: ({ enabled, failing, assessed }) =>
      enabled && assessed > 0 ? (
        `${failing} of ${assessed}`
      ) : (
        <span title={enabled ? "Nothing in this scope to judge" : "Switched off"}>–</span>
      ),
  },
];
