import { fieldOf, fieldWords } from "./fields";
import { type Filters, type FilterTerm, noFilters, termsOf, withTerm } from "./filters";

const needsQuotes = /[\s,"]/;

/**
 * Splits at white space that stands outside quotes. A quote opens at the start of a word, after a colon or a comma;
 * `\"` is a quote inside quotes. A quote that is never closed reaches to the end.
 */
function wordsOf(text: string): string[] {
  return text.match(/(?:"(?:\\.|[^"\\])*(?:"|\\?$)|[^\s"]|(?<![\s:,-])")+/g) ?? [];
}

/** Splits a list at the commas outside quotes, and takes the quotes off. */
function listOf(text: string): string[] {
  const parts = text.match(/"(?:\\.|[^"\\])*(?:"|\\?$)|[^,]+/g) ?? [];
  return parts.map(unquoted).filter((part) => part !== "");
}

function unquoted(text: string): string {
  if (!text.startsWith('"')) return text;
  return text.slice(1, text.length > 1 && text.endsWith('"') ? -1 : undefined).replace(/\\(.)/g, "$1");
}

function quoted(text: string): string {
  return needsQuotes.test(text) ? `"${text.replace(/["\\]/g, "\\$&")}"` : text;
}

function termsIn(word: string): FilterTerm[] {
  const [, minus, typed = "", list = ""] = /^(-?)([A-Za-z]+):(.*)$/s.exec(word) ?? [];
  const field = fieldOf(typed);
  if (!field) return [];
  return listOf(list).map((value) => ({ field, value: value.replace(/^!+/, ""), excluded: minus === "-" }));
}

/**
 * Reads the filter language: `field:value`, `field:one,other`, `-field:value` to leave out, `field:"with spaces"`;
 * every other word is free text.
 */
export function parseFilters(text: string): Filters {
  const plain: string[] = [];
  let filters = noFilters;
  for (const word of wordsOf(text)) {
    const terms = termsIn(word);
    if (terms.length === 0) plain.push(unquoted(word));
    else filters = terms.reduce(withTerm, filters);
  }
  return { ...filters, q: plain.join(" ") };
}

/** One term as it is typed. */
export function printTerm({ field, value, excluded }: FilterTerm): string {
  return `${excluded ? "-" : ""}${fieldWords[field].typed}:${quoted(value)}`;
}

/** The filters as text that `parseFilters` reads back. */
export function printFilters(filters: Filters): string {
  return [...termsOf(filters).map(printTerm), filters.q].filter(Boolean).join(" ");
}
