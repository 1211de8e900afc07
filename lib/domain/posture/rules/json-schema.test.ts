import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { ruleJsonSchema } from "./json-schema";

it("is published as it is: npx tsx scripts/snapshot-schema.ts", () => {
  const file = path.join(import.meta.dirname, "../../../../docs/rule.schema.json");
  expect(JSON.parse(readFileSync(file, "utf8"))).toEqual(JSON.parse(JSON.stringify(ruleJsonSchema())));
});
