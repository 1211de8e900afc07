import { describe, expect, it } from "vitest";
import { placeOf } from "./answer";
import { refusalOf, withoutEnd } from "./select-only";

describe("refusalOf", () => {
  const table = (table_name: string) => ({ from_table: { type: "BASE_TABLE", table_name } });
  const call = (function_name: string) => [
    { from_table: { type: "TABLE_FUNCTION", function: { function_name } } },
  ];

  it("lets tables and harmless functions pass", () => {
    expect(refusalOf(table("event"))).toBeNull();
    expect(refusalOf(call("unnest"))).toBeNull();
  });

  it("names what reads files, wherever it stands", () => {
    expect(refusalOf({ node: { cte_map: call("READ_CSV") } })).toContain("read_csv()");
    expect(refusalOf({ where: [{ subquery: table("/etc/passwd") }] })).toContain("/etc/passwd");
    expect(refusalOf(table("s3://bucket/x.parquet"))).toContain("no table");
  });
});

it("cuts what stands behind a statement", () => {
  expect(withoutEnd("select 1; -- done\n ; /* really */ ")).toBe("select 1");
  expect(withoutEnd("select ';'")).toBe("select ';'");
});

it("counts lines and columns from one", () => {
  expect(placeOf("select\n nme", 8)).toEqual({ line: 2, column: 2 });
  expect(placeOf("", 0)).toEqual({ line: 1, column: 1 });
});
