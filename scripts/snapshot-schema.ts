// Writes docs/snapshot.schema.json from the zod schemas: npx tsx scripts/snapshot-schema.ts
import { writeFileSync } from "node:fs";
import { snapshotJsonSchema } from "@/lib/domain/posture/snapshot/json-schema";

writeFileSync("docs/snapshot.schema.json", `${JSON.stringify(snapshotJsonSchema(), null, 2)}\n`);
console.log("docs/snapshot.schema.json written");
