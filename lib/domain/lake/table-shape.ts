/** A column as the editor completes it and the documentation lists it. `type` is DuckDB's. */
export type ColumnShape = { name: string; type: string; about: string };

/** A table that questions to the lake may name. */
export type TableShape = { name: string; about: string; columns: readonly ColumnShape[] };

/** The columns as DuckDB's `read_json` wants them told: `{'name': 'TYPE', …}`. */
export function columnTypes(columns: readonly ColumnShape[]): string {
  return `{${columns.map(({ name, type }) => `'${name}': '${type}'`).join(", ")}}`;
}
