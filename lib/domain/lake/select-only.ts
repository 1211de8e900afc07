import { isObject } from "@/lib/domain/cloudtrail/record";

/** Table functions that make rows of nothing but their arguments. Every other one reads files, settings or the catalogue. */
const harmless = new Set([
  "unnest",
  "range",
  "generate_series",
  "json_each",
  "json_tree",
  "repeat",
  "repeat_row",
]);

function functionOf(node: Readonly<Record<string, unknown>>): string | null {
  if (node.type !== "TABLE_FUNCTION" || !isObject(node.function)) return null;
  const name = node.function.function_name;
  return typeof name === "string" ? name.toLowerCase() : "?";
}

/** What a question may not do, in words; null when it may run. `tree` is DuckDB's own, as `json_serialize_sql` gives it. */
export function refusalOf(tree: unknown): string | null {
  if (Array.isArray(tree)) return firstOf(tree);
  if (!isObject(tree)) return null;
  const called = functionOf(tree);
  if (called && !harmless.has(called))
    return `${called}() is not available: a question reads the lake's tables only.`;
  const { table_name: table } = tree;
  if (tree.type === "BASE_TABLE" && typeof table === "string" && /[/\\.*:?]/.test(table))
    return `"${table}" is no table of the lake: a question reads the lake's tables only.`;
  return firstOf(Object.values(tree));
}

function firstOf(parts: readonly unknown[]): string | null {
  for (const part of parts) {
    const found = refusalOf(part);
    if (found) return found;
  }
  return null;
}

/** The statement without the semicolons and comments behind it, so that it can stand in parentheses. */
export function withoutEnd(sql: string): string {
  return sql.replace(/(?:\s|;|--[^\n]*(?=\n|$)|\/\*(?:(?!\*\/)[\s\S])*\*\/)+$/, "");
}
