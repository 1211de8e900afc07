import type { DuckDBConnection } from "@duckdb/node-api";
import { placeOf } from "@/lib/domain/lake/answer";
import { refusalOf } from "@/lib/domain/lake/select-only";
import { refused } from "./failure";
import type { QueryMessage } from "./messages";

type Failure = Extract<QueryMessage, { kind: "failed" }>;

/** What `json_serialize_sql` answers. */
type Parsed = {
  error: boolean;
  error_type?: string;
  error_message?: string;
  position?: string;
  statements?: unknown[];
};

/** Why the SQL may not run: it is no SQL, more than one statement, anything but a SELECT, or reads what is no table. */
export async function refusalOfSql(connection: DuckDBConnection, sql: string): Promise<Failure | null> {
  const answer = await connection.runAndReadAll("SELECT json_serialize_sql($1::VARCHAR)", [sql]);
  const [[text] = []] = answer.getRows();
  const tree: Parsed = JSON.parse(String(text));
  if (tree.error_type === "parser")
    return {
      kind: "failed",
      reason: "wrong",
      message: tree.error_message ?? "This is no SQL.",
      place: tree.position === undefined ? null : placeOf(sql, Number(tree.position)),
    };
  if (tree.error) return refused("Only SELECT can be run: the lake is never changed from here.", sql);
  if (tree.statements?.length !== 1) return refused("Ask one question at a time: one SELECT.", sql);
  const why = refusalOf(tree.statements);
  return why ? refused(why, sql) : null;
}
