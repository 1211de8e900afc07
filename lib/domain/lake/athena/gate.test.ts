import { EntityContextType } from "dt-sql-parser/dist/parser/common/types";
import { TrinoSQL } from "dt-sql-parser/dist/parser/trino";
import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { usualTemplates } from "@/lib/domain/lake/templates";
import { wholeOrganisation } from "@/lib/domain/scope/account-scope";
import { refusalOfQuestion } from "./gate";
import { complaintOf, withEvent } from "./question";

const place = { database: "heptagon", table: "cloudtrail" };
const trino = new TrinoSQL();
const errorsOf = (sql: string) =>
  trino.validate(sql).map(({ message, startLine }) => `${startLine}: ${message}`);

const allowed = [
  "SELECT count(*) FROM event",
  "select e.name from event e, event f where e.event_id = f.event_id;",
  "WITH a AS (SELECT * FROM event), b (x) AS (SELECT 1) SELECT * FROM a CROSS JOIN b",
  "SELECT extract(day FROM event_time), trim(BOTH 'x' FROM name) FROM event",
  "SELECT * FROM event WHERE error IS DISTINCT FROM 'x, system.y'",
  "SELECT r FROM event CROSS JOIN UNNEST(resources) AS t(r)",
  "SELECT * FROM (SELECT name FROM event) x JOIN (event y JOIN event z ON true) ON true",
  "SELECT name FROM event WHERE actor IN (SELECT actor FROM event WHERE error IS NOT NULL)",
  "SELECT count(*) FILTER (WHERE name = 'a'), max(event_time) FROM event -- , other.table",
  "(SELECT 1) UNION ALL (SELECT 2)",
  "WITH RECURSIVE t (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM t WHERE n < 4) SELECT n FROM t",
  "SELECT * FROM ((SELECT 1) UNION (SELECT 2))",
];
const refused = [
  "SELECT * FROM cloudtrail",
  'SELECT * FROM "heptagon"."cloudtrail"',
  "SELECT * FROM event, other.cloudtrail",
  "SELECT * FROM event e JOIN awsdatacatalog.heptagon.cloudtrail t ON true",
  "SELECT (SELECT max(x) FROM other) FROM event",
  "WITH event2 AS (SELECT * FROM information_schema.tables) SELECT * FROM event2",
  "SELECT * FROM (cloudtrail)",
  "SELECT * FROM cloudtrail WHERE 1 IN (WITH cloudtrail AS (SELECT 1) SELECT * FROM cloudtrail)",
  "WITH a AS (SELECT * FROM cloudtrail), cloudtrail AS (SELECT 1) SELECT * FROM a",
  "WITH cloudtrail AS (SELECT * FROM cloudtrail) SELECT * FROM cloudtrail",
  "(WITH cloudtrail AS (SELECT 1) SELECT 1) UNION ALL SELECT 1 FROM cloudtrail",
  "SELECT 1 FROM event WINDOW a AS (ORDER BY name), cloudtrail AS (ORDER BY name) UNION SELECT 1 FROM cloudtrail",
  "SELECT * FROM ((cloudtrail))",
  "SELECT * FROM (event JOIN cloudtrail ON true)",
  "SELECT * FROM event WHERE name IN (SELECT eventname FROM cloudtrail)",
  "SELECT count((SELECT 1 FROM cloudtrail)) FROM event",
  "SELECT * FROM event UNION ALL SELECT * FROM cloudtrail",
  "TABLE cloudtrail",
  "SELECT * FROM TABLE(system.query(query => 'x'))",
  "SELECT * FROM event.x",
  "DROP TABLE cloudtrail",
  "SELECT 1; DROP TABLE cloudtrail",
  "INSERT INTO event SELECT 1",
  "UNLOAD (SELECT * FROM event) TO 's3://x'",
  "SELECT * FROM /* event */ cloudtrail",
  "",
];

describe("refusalOfQuestion", () => {
  it.each(allowed)("lets %s pass, which is Trino", (sql) => {
    expect(refusalOfQuestion(sql)).toBeNull();
    expect(errorsOf(sql)).toEqual([]);
  });

  it.each(refused)("refuses %s", (sql) => expect(refusalOfQuestion(sql)).not.toBeNull());

  it("says where", () => {
    const sql = "SELECT *\nFROM cloudtrail";
    expect(refusalOfQuestion(sql)?.at).toBe(sql.indexOf("cloudtrail"));
  });

  it("lets no table pass that Trino's own grammar finds in it", () => {
    const piece = fc.constantFrom(
      ..."SELECT * FROM event other . , ( ) JOIN ON true WHERE name IN UNION ALL WITH a AS 1 x LATERAL UNNEST ; VALUES".split(
        " ",
      ),
    );
    vi.spyOn(console, "error").mockImplementation(() => undefined);
    fc.assert(
      fc.property(fc.array(piece, { minLength: 3, maxLength: 14 }), (pieces) => {
        const sql = `SELECT 1 ${pieces.join(" ")}`;
        if (refusalOfQuestion(sql) !== null || errorsOf(sql).length > 0) return;
        const tables = (trino.getAllEntities(sql) ?? [])
          .filter(({ entityContextType }) => entityContextType === EntityContextType.TABLE)
          .map(({ text }) => text.replace(/\s/g, "").toLowerCase());
        for (const table of tables) expect(["event", "a"], sql).toContain(table);
      }),
      { numRuns: 60 },
    );
  });
});

describe("withEvent", () => {
  it.each(usualTemplates.map(({ id, sql }) => [id, sql] as const))(
    "makes Trino of the example %s",
    (_, sql) => {
      expect(refusalOfQuestion(sql)).toBeNull();
      expect(errorsOf(withEvent(sql, [], place, { all: false, accounts: ["111122223333"] }).sql)).toEqual([]);
    },
  );

  it("keeps to the accounts one may see, as parameters", () => {
    const scope = { all: false as const, accounts: ["111122223333", "444455556666"] };
    const { sql, parameters } = withEvent("SELECT * FROM event WHERE name = ?", ["it's"], place, scope);
    expect(sql).toContain("account IN (?, ?)");
    expect(parameters).toEqual(["'111122223333'", "'444455556666'", "'it''s'"]);
    expect(withEvent("SELECT 1", [], place, { all: false, accounts: [] }).sql).toContain("WHERE false");
    expect(withEvent("SELECT 1", [], place, wholeOrganisation).parameters).toEqual([]);
  });

  it("keeps lines and columns, also of questions that begin with WITH", () => {
    const question = "WITH a AS (SELECT 1 AS x)\nSELECT y FROM a";
    const { sql, linesBefore } = withEvent(question, [], place, wholeOrganisation);
    expect(errorsOf(sql)).toEqual([]);
    const line = sql.split("\n").findIndex((one) => one.includes("SELECT y")) + 1;
    const reason = `COLUMN_NOT_FOUND: line ${line}:8: Column 'y' cannot be resolved`;
    expect(complaintOf(reason, linesBefore)).toEqual({
      message: "Column 'y' cannot be resolved",
      place: { line: 2, column: 8 },
    });
  });

  it("names no place for what stands in our own lines", () => {
    expect(complaintOf("line 2:1: mismatched input", 30).place).toBeNull();
    expect(complaintOf("Insufficient permissions", 30)).toEqual({
      message: "Insufficient permissions",
      place: null,
    });
  });
});
