import { csvLine } from "@/lib/domain/export/csv";
import { requirements } from "@/lib/domain/posture/frameworks";
import type { ListedFinding } from "./listed-finding";

type Cell = string | number | null;

const columns: readonly [name: string, value: (finding: ListedFinding) => Cell][] = [
  ["id", ({ id }) => id],
  ["status", ({ status }) => status],
  ["severity", ({ severity }) => severity],
  ["check", ({ check }) => check],
  ["title", ({ of, check }) => of?.title ?? check],
  ["principle", ({ principle }) => principle],
  ["layer", ({ layer }) => layer],
  ["service", ({ service }) => service],
  ["account", ({ account }) => account],
  ["accountName", ({ accountName }) => accountName],
  ["region", ({ region }) => region],
  ["resource", ({ resource }) => resource],
  ["reason", ({ reason }) => reason],
  ["firstSeen", ({ firstSeen }) => firstSeen.toISOString()],
  ["lastSeen", ({ lastSeen }) => lastSeen.toISOString()],
  ["effortMinutes", ({ of }) => of?.effortMinutes ?? null],
  [
    "requirements",
    ({ of }) =>
      requirements(of?.frameworks ?? {})
        .map(({ framework, requirement }) => `${framework} ${requirement}`)
        .join("; "),
  ],
];

/** The names of the columns; a new column is added at the end, so that what reads by place goes on working. */
export const csvHead = csvLine(columns.map(([name]) => name));

/** One finding as a line of CSV (RFC 4180), times in UTC. */
export function csvRow(finding: ListedFinding): string {
  return csvLine(columns.map(([, value]) => value(finding)));
}
