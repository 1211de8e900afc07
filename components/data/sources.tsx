"use client";

import { ColumnHeads } from "@/components/posture/column-heads";
import { counted } from "@/components/posture/score-words";
import table from "@/components/posture/table.module.css";
import { RemoveDemo } from "@/components/shell/remove-demo";
import { useMay } from "@/components/shell/signed-in";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { Empty } from "@/components/ui/empty";
import { When } from "@/components/ui/when";
import { bytesWords } from "./amounts";
import type { DataSources } from "./use-data";

const kinds = {
  demo: "Demo",
  files: "Trail files",
  snapshot: "Snapshot",
  aws: "AWS",
  findings: "Findings",
} as const;

const heads = [
  { title: "Source" },
  { title: "Kind" },
  { title: "Events", number: true },
  { title: "Snapshots", number: true },
  { title: "Findings", number: true },
  { title: "Objects", number: true, wide: true },
  { title: "Newest data", wide: true },
  { title: "Remove", hidden: true },
];

/** Every source that data came from, and how much of it. */
export function Sources({ data }: { data: DataSources }) {
  const mayRead = useMay("events:read");
  if (data.sources.length === 0) {
    return (
      <Card title="Sources">
        <Empty
          title="Here will be every source of data"
          hint="Collect from AWS or load a folder: both are below."
        />
      </Card>
    );
  }
  return (
    <Card
      title="Sources"
      aside={`database ${bytesWords(data.databaseBytes)} · trail objects ${bytesWords(data.lakeBytes)}${mayRead && data.rejects > 0 ? ` · ${counted(data.rejects, "record")} rejected` : ""}`}
    >
      <div className={table.scroll}>
        <table className={table.table}>
          <ColumnHeads heads={heads} />
          <tbody>
            {data.sources.map((source) => (
              <tr key={source.id}>
                <th scope="row">{source.name}</th>
                <td>
                  <Badge tone={source.kind === "demo" ? "accent" : "neutral"}>{kinds[source.kind]}</Badge>
                </td>
                <td className={table.number}>{source.events.toLocaleString("en-GB")}</td>
                <td className={table.number}>{source.snapshots.toLocaleString("en-GB")}</td>
                <td className={table.number}>{source.findings.toLocaleString("en-GB")}</td>
                <td className={`${table.number} ${table.wide}`}>{source.objects.toLocaleString("en-GB")}</td>
                <td className={table.wide}>
                  <When at={source.lastAt} show="relative" />
                </td>
                <td className={table.number}>
                  {source.kind === "demo" ? <RemoveDemo size="small" /> : null}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  );
}
