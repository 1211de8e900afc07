import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { snapshotJsonSchema } from "./json-schema";

it("is what docs/snapshot.schema.json publishes (npx tsx scripts/snapshot-schema.ts writes it)", () => {
  const file = path.join(import.meta.dirname, "../../../../docs/snapshot.schema.json");
  expect(JSON.parse(readFileSync(file, "utf8"))).toEqual(JSON.parse(JSON.stringify(snapshotJsonSchema())));
});
