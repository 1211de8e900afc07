import { type FilterField, fieldOf, fieldWords, filterFields } from "./fields";
import { printTerm } from "./language";

export type Suggestion = {
  id: string;
  title: string;
  hint: string /** The whole text once it is taken. */;
  text: string;
  done: boolean;
};
/** Values to offer for a field: `shown` where people call it otherwise. */
export type Known = (field: FilterField) => readonly { value: string; shown?: string; count?: number }[];

const most = 8;

/**
 * What may stand at the end of a text in the filter language: fields for a word without a colon, values for a field.
 *
 * @param known the values to offer for a field
 */
export function suggestionsFor(text: string, known: Known): Suggestion[] {
  const [, before = "", word = ""] = /^(.*\s)?(\S*)$/s.exec(text) ?? [];
  const [, minus = "", typed = "", part] = /^(-?)([A-Za-z]*)(?::(.*))?$/s.exec(word) ?? [];
  if (part === undefined) return fieldSuggestions(before, minus, typed.toLowerCase());
  const field = fieldOf(typed);
  if (!field) return [];
  const wanted = part.replace(/^"/, "").toLowerCase();
  return known(field)
    .filter(({ value, shown }) => `${value} ${shown ?? ""}`.toLowerCase().includes(wanted))
    .slice(0, most)
    .map(({ value, shown, count }) => ({
      id: `${field}:${value}`,
      title: shown ?? value,
      hint: count === undefined ? "" : count.toLocaleString("en-GB"),
      text: `${before}${printTerm({ field, value, excluded: minus === "-" })}`,
      done: true,
    }));
}

function fieldSuggestions(before: string, minus: string, typed: string): Suggestion[] {
  return filterFields
    .filter((field) => {
      const words = fieldWords[field];
      return words.typed.startsWith(typed) || (typed !== "" && words.title.toLowerCase().includes(typed));
    })
    .map((field) => ({
      id: field,
      title: `${minus}${fieldWords[field].typed}:`,
      hint: fieldWords[field].hint,
      text: `${before}${minus}${fieldWords[field].typed}:`,
      done: false,
    }));
}
