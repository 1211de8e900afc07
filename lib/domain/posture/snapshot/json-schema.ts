import { z } from "zod";
import { resourceDefinitions } from "../resources/types";
import { snapshotDocument } from "./document";

/** The JSON Schema of a snapshot document, with the shape of `config` for each known resource type below `$defs`. */
export function snapshotJsonSchema(): Record<string, unknown> {
  const document = z.toJSONSchema(snapshotDocument, { io: "input" });
  const configs = Object.entries(resourceDefinitions)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([type, { config: schema }]) => {
      const { $schema: _, ...shape } = z.toJSONSchema(schema, { io: "input" });
      return [type, shape];
    });
  return {
    ...document,
    title: "Heptagon inventory snapshot",
    description: "`$defs` holds the shape of a resource's `config` by its type.",
    $defs: Object.fromEntries(configs),
  };
}
