import { type AthenaClient, type ColumnInfo, GetQueryResultsCommand } from "@aws-sdk/client-athena";
import type { AnswerColumn, ColumnKind, Value } from "@/lib/domain/lake/answer";

const page = 1_000;

const kinds: ReadonlyArray<[RegExp, ColumnKind]> = [
  [/^(tinyint|smallint|integer|bigint|float|real|double|decimal)/, "number"],
  [/^(date|timestamp)/, "time"],
  [/^boolean/, "boolean"],
  [/^array/, "list"],
  [/^(row|map|json)/, "json"],
];

function columnOf({ Name = "", Type = "varchar" }: ColumnInfo): AnswerColumn {
  return { name: Name, type: Type, kind: kinds.find(([pattern]) => pattern.test(Type))?.[1] ?? "text" };
}

/** Athena gives every value as text. Whole numbers beyond 2^53 stay text; instants are UTC. */
function plainOf(text: string | undefined, kind: ColumnKind): Value {
  if (text === undefined) return null;
  if (kind === "number") {
    const number = Number(text);
    return Number.isFinite(number) && (!Number.isInteger(number) || Number.isSafeInteger(number))
      ? number
      : text;
  }
  if (kind === "boolean") return text === "true";
  if (kind === "time") {
    const instant = /^(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2}:\d{2}(?:\.\d{1,3})?)\d*(?: UTC)?$/.exec(text);
    return instant ? new Date(`${instant[1]}T${instant[2]}Z`).toISOString() : text;
  }
  if (kind === "list") return text === "[]" ? [] : text.replace(/^\[|\]$/g, "").split(", ");
  return text;
}

/** The rows of a question that has ended, page by page, until there are enough. */
export async function readResults(athena: AthenaClient, id: string, rowLimit: number, signal: AbortSignal) {
  let columns: AnswerColumn[] = [];
  const rows: Value[][] = [];
  let token: string | undefined;
  let first = true;
  do {
    signal.throwIfAborted();
    const given = await athena.send(
      new GetQueryResultsCommand({ QueryExecutionId: id, MaxResults: page, NextToken: token }),
    );
    columns = given.ResultSet?.ResultSetMetadata?.ColumnInfo?.map(columnOf) ?? columns;
    const data = given.ResultSet?.Rows ?? [];
    // The first row of the first page holds the columns' names.
    for (const { Data } of first ? data.slice(1) : data)
      rows.push(columns.map(({ kind }, index) => plainOf(Data?.[index]?.VarCharValue, kind)));
    first = false;
    token = given.NextToken;
  } while (token && rows.length <= rowLimit);
  return { columns, rows: rows.slice(0, rowLimit), truncated: rows.length > rowLimit };
}
