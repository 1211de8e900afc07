import type { LakeAnswered } from "@/lib/contract/endpoints/lake";
import { valueWords } from "./answer-columns";

type Answer = Pick<LakeAnswered, "columns" | "rows">;
export type Point = { label: string; [series: string]: number | string };
export type Picture = { over: "time" | "text"; series: string[]; points: Point[] };

const mostSeries = 5;
const mostBars = 30;
const mostInstants = 1_000;
export const regionName = /^(?:[a-z]{2}(?:-[a-z]+)+-\d|global)$/;

/** What an answer shows as a chart: numbers over its first time, else over its first text. Null when it has no such columns. */
export function pictureOf({ columns, rows }: Answer): Picture | null {
  const at = columns.findIndex(({ kind }) => kind === "time");
  const over = at >= 0 ? "time" : "text";
  const labels = at >= 0 ? [at] : columns.flatMap(({ kind }, index) => (kind === "text" ? [index] : []));
  const numbers = columns
    .flatMap(({ kind }, index) => (kind === "number" ? [index] : []))
    .slice(0, mostSeries);
  if (labels.length === 0 || numbers.length === 0 || rows.length === 0) return null;
  const points = rows.slice(0, over === "time" ? mostInstants : mostBars).map((row): Point => {
    const label = labels.map((index) => valueWords(row[index]) || "none").join(" · ");
    return {
      label,
      ...Object.fromEntries(numbers.map((index) => [columns[index]?.name ?? "", Number(row[index] ?? 0)])),
    };
  });
  if (over === "time") points.sort((a, b) => (a.label < b.label ? -1 : 1));
  return { over, series: numbers.map((index) => columns[index]?.name ?? ""), points };
}

/** Totals by region, for answers with a column of regions; null for others. */
export function regionsOf({
  columns,
  rows,
}: Answer): { measure: string; totals: Map<string, number> } | null {
  const at = columns.findIndex(
    ({ kind, name }, index) =>
      kind === "text" &&
      /region/i.test(name) &&
      rows.some((row) => typeof row[index] === "string" && regionName.test(String(row[index]))),
  );
  if (at < 0) return null;
  const number = columns.findIndex(({ kind }) => kind === "number");
  const totals = new Map<string, number>();
  for (const row of rows) {
    const region = String(row[at]);
    totals.set(region, (totals.get(region) ?? 0) + (number < 0 ? 1 : Number(row[number] ?? 0)));
  }
  return { measure: columns[number]?.name ?? "rows", totals };
}
