import { shortArn } from "@/components/ui/short-arn";
import { type FilterField, filterFields } from "./use-finding-filters";

export type Chip = { id: string; label: string; field: FilterField; value: string };

/** The filters at work in people's words; a check by its title where a row tells it. */
export function chipsOf(
  values: Record<FilterField, readonly string[]>,
  rows: readonly { check: string; title: string }[],
): Chip[] {
  return filterFields.flatMap((field) =>
    values[field].map((value) => ({
      id: `${field} ${value}`,
      label: `${field}: ${wordsOf(field, value, rows)}`,
      field,
      value,
    })),
  );
}

function wordsOf(
  field: FilterField,
  value: string,
  rows: readonly { check: string; title: string }[],
): string {
  if (field === "check") return rows.find(({ check }) => check === value)?.title ?? value;
  if (field === "resource") return shortArn(value).name;
  if (field === "exception") return value.slice(0, 8);
  if (field === "owner" && value === "none") return "nobody";
  return value.replaceAll("_", " ");
}
