import type { Column } from "@/components/ui/data-table";
import { When } from "@/components/ui/when";
import type { LakeAnswered } from "@/lib/contract/endpoints/lake";
import styles from "./results.module.css";

type AnswerColumn = LakeAnswered["columns"][number];
/** A row with its place in the answer. */
export type AnswerRow = { index: number; values: unknown[] };

const widths = {
  number: "minmax(90px, 130px)",
  boolean: "90px",
  time: "220px",
  text: "minmax(150px, 1fr)",
  list: "minmax(180px, 1fr)",
  json: "minmax(220px, 1fr)",
} as const;

/** A value in words that fit a line. */
export function valueWords(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "number") return value.toLocaleString("en-GB", { maximumFractionDigits: 6 });
  if (Array.isArray(value)) return value.map(valueWords).join(", ");
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

function Cell({ column, value }: { column: AnswerColumn; value: unknown }) {
  if (value === null || value === undefined) return <span className={styles.nothing}>–</span>;
  if (column.kind === "time" && typeof value === "string" && value.includes("T"))
    return <When at={value} show="absolute" />;
  const words = valueWords(value);
  return <span title={words.length > 40 ? words : undefined}>{words}</span>;
}

/** The columns of an answer as those of a table. */
export function tableColumns(columns: readonly AnswerColumn[]): Column<AnswerRow>[] {
  return columns.map((column, index) => ({
    id: `${index}`,
    title: column.name,
    width: widths[column.kind],
    align: column.kind === "number" ? "end" : "start",
    cell: ({ values }) => <Cell column={column} value={values[index]} />,
  }));
}
