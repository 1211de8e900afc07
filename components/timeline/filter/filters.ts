import { type FilterField, filterFields } from "./fields";

/** The filters at work: per field its values, where a leading `!` leaves the value out; `q` is free text. */
export type Filters = { fields: Partial<Record<FilterField, string[]>>; q: string };
export type FilterTerm = { field: FilterField; value: string; excluded: boolean };

export const noFilters: Filters = { fields: {}, q: "" };

/** The values of one field, parted into those wanted and those left out. */
export function valuesOf(filters: Filters, field: FilterField): { included: string[]; excluded: string[] } {
  const values = filters.fields[field] ?? [];
  return {
    included: values.filter((value) => !value.startsWith("!")),
    excluded: values.filter((value) => value.startsWith("!")).map((value) => value.slice(1)),
  };
}

/** Every field filter as a term, in the order of the fields. */
export function termsOf(filters: Filters): FilterTerm[] {
  return filterFields.flatMap((field) =>
    (filters.fields[field] ?? []).map((value) => ({
      field,
      value: value.replace(/^!/, ""),
      excluded: value.startsWith("!"),
    })),
  );
}

/** Read-only is yes or no: to leave one out is to want the other, and wanting one replaces the other. */
function settled({ field, value, excluded }: FilterTerm): FilterTerm {
  if (field !== "readOnly") return { field, value, excluded };
  return { field, value: (value === "true") !== excluded ? "true" : "false", excluded: false };
}

/** The filters with one more term; a value is either wanted or left out, never both. */
export function withTerm(filters: Filters, term: FilterTerm): Filters {
  const { field, value, excluded } = settled(term);
  if (value === "") return filters;
  const others = field === "readOnly" ? [] : (without(filters, { field, value }).fields[field] ?? []);
  return {
    ...filters,
    fields: { ...filters.fields, [field]: [...others, excluded ? `!${value}` : value] },
  };
}

/** The filters without a value of a field, wanted or left out. */
export function without(filters: Filters, { field, value }: Pick<FilterTerm, "field" | "value">): Filters {
  const left = (filters.fields[field] ?? []).filter((one) => one !== value && one !== `!${value}`);
  const { [field]: _, ...rest } = filters.fields;
  return { ...filters, fields: left.length > 0 ? { ...rest, [field]: left } : rest };
}

/** Adds the term, or takes it back when it is there just so. */
export function toggled(filters: Filters, term: FilterTerm): Filters {
  const { field, value, excluded } = settled(term);
  const there = filters.fields[field]?.includes(excluded ? `!${value}` : value);
  return there ? without(filters, { field, value }) : withTerm(filters, term);
}

/** The filters with all terms and words of others added. */
export function merged(filters: Filters, added: Filters): Filters {
  const q = [filters.q, added.q].filter(Boolean).join(" ");
  return termsOf(added).reduce(withTerm, { ...filters, q });
}

/** True when nothing is filtered. */
export function isUnfiltered(filters: Filters): boolean {
  return filters.q === "" && termsOf(filters).length === 0;
}
