// Writes docs/snapshot.schema.json and docs/rule.schema.json from the zod schemas: npx tsx scripts/snapshot-schema.ts
import { writeFileSync } from "node:fs";
import { ruleJsonSchema } from "@/lib/domain/posture/rules/json-schema";
import { snapshotJsonSchema } from "@/lib/domain/posture/snapshot/json-schema";

for (const [file, schema] of [
  ["docs/snapshot.schema.json", snapshotJsonSchema()],
  ["docs/rule.schema.json", ruleJsonSchema()],
] as const) {
  writeFileSync(file, `${JSON.stringify(schema, null, 2)}\n`);
  console.log(`${file} written`);
}
