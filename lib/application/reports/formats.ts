import { Problem } from "@/lib/domain/errors/problem";
import type { ReportFormat } from "./format";
import { formats as found } from "./formats.generated";

/** The forms that a report takes: those for people first. */
export const formats: readonly ReportFormat[] = [...found].sort(
  (a, b) => Number(a.readers === "machines") - Number(b.readers === "machines") || (a.id === "pdf" ? -1 : 0),
);

/** @throws Problem when there is no such format */
export function formatOf(id: string): ReportFormat {
  const format = formats.find((one) => one.id === id);
  if (format) return format;
  throw new Problem("bad-input", `There is no report format ${id}.`, {
    where: "format",
    next: `Expected one of ${formats.map((one) => one.id).join(", ")}.`,
  });
}
