import {
  DuckDBArrayValue,
  DuckDBDateValue,
  DuckDBDecimalValue,
  DuckDBListValue,
  DuckDBMapValue,
  DuckDBStructValue,
  DuckDBTimestampMillisecondsValue,
  DuckDBTimestampNanosecondsValue,
  DuckDBTimestampSecondsValue,
  DuckDBTimestampTZValue,
  DuckDBTimestampValue,
  type DuckDBType,
  DuckDBTypeId,
  type DuckDBValue,
} from "@duckdb/node-api";
import type { AnswerColumn, ColumnKind, Value } from "@/lib/domain/lake/answer";

const kinds = new Map<DuckDBTypeId, ColumnKind>([
  ...[
    DuckDBTypeId.TINYINT,
    DuckDBTypeId.SMALLINT,
    DuckDBTypeId.INTEGER,
    DuckDBTypeId.BIGINT,
    DuckDBTypeId.UTINYINT,
    DuckDBTypeId.USMALLINT,
    DuckDBTypeId.UINTEGER,
    DuckDBTypeId.UBIGINT,
    DuckDBTypeId.HUGEINT,
    DuckDBTypeId.UHUGEINT,
    DuckDBTypeId.FLOAT,
    DuckDBTypeId.DOUBLE,
    DuckDBTypeId.DECIMAL,
  ].map((id): [DuckDBTypeId, ColumnKind] => [id, "number"]),
  ...[
    DuckDBTypeId.DATE,
    DuckDBTypeId.TIMESTAMP,
    DuckDBTypeId.TIMESTAMP_S,
    DuckDBTypeId.TIMESTAMP_MS,
    DuckDBTypeId.TIMESTAMP_NS,
    DuckDBTypeId.TIMESTAMP_TZ,
  ].map((id): [DuckDBTypeId, ColumnKind] => [id, "time"]),
  [DuckDBTypeId.BOOLEAN, "boolean"],
  [DuckDBTypeId.LIST, "list"],
  [DuckDBTypeId.ARRAY, "list"],
  [DuckDBTypeId.STRUCT, "json"],
  [DuckDBTypeId.MAP, "json"],
]);

/** A column of a result, by its name and type. */
export function columnOf(name: string, type: DuckDBType): AnswerColumn {
  const written = type.alias ?? String(type);
  return { name, type: written, kind: written === "JSON" ? "json" : (kinds.get(type.typeId) ?? "text") };
}

function whole(value: bigint): number | string {
  return value >= BigInt(Number.MIN_SAFE_INTEGER) && value <= BigInt(Number.MAX_SAFE_INTEGER)
    ? Number(value)
    : String(value);
}

/** ISO 8601 in UTC; infinite and far-off instants stay as DuckDB writes them. */
function instant(micros: bigint, written: string): string {
  const date = new Date(Number(micros / 1000n));
  return Number.isNaN(date.getTime()) ? written : date.toISOString();
}

function timeOf(value: DuckDBValue): string | undefined {
  if (value instanceof DuckDBTimestampTZValue || value instanceof DuckDBTimestampValue)
    return instant(value.micros, String(value));
  if (value instanceof DuckDBTimestampSecondsValue) return instant(value.seconds * 1_000_000n, String(value));
  if (value instanceof DuckDBTimestampMillisecondsValue) return instant(value.millis * 1000n, String(value));
  if (value instanceof DuckDBTimestampNanosecondsValue) return instant(value.nanos / 1000n, String(value));
  return value instanceof DuckDBDateValue ? String(value) : undefined;
}

/** A value as JSON can carry it. */
export function plainValue(value: DuckDBValue): Value {
  if (value === null || typeof value === "boolean" || typeof value === "string") return value;
  if (typeof value === "number") return Number.isFinite(value) ? value : String(value);
  if (typeof value === "bigint") return whole(value);
  if (value instanceof DuckDBDecimalValue) return value.toDouble();
  if (value instanceof DuckDBListValue || value instanceof DuckDBArrayValue)
    return value.items.map(plainValue);
  if (value instanceof DuckDBStructValue)
    return Object.fromEntries(Object.entries(value.entries).map(([key, one]) => [key, plainValue(one)]));
  if (value instanceof DuckDBMapValue)
    return Object.fromEntries(value.entries.map(({ key, value: one }) => [String(key), plainValue(one)]));
  return timeOf(value) ?? String(value);
}
