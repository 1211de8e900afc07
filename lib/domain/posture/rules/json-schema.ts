import { z } from "zod";
import { resourceDefinitions } from "../resources/types";
import { comparison, ruleSchema } from "./rule";

const ref = { $ref: "#/$defs/condition" };
const list = { type: "array", items: ref, minItems: 1, maxItems: 50 };
const joined = (name: string, schema: object) => ({
  type: "object",
  properties: { [name]: schema },
  required: [name],
  additionalProperties: false,
});

/** The JSON Schema of a rule, for editors: `# yaml-language-server: $schema=…` */
export function ruleJsonSchema(): Record<string, unknown> {
  const { $schema: _, ...compared } = z.toJSONSchema(comparison, { io: "input" });
  const document = z.toJSONSchema(ruleSchema, { io: "input" });
  const types = Object.keys(resourceDefinitions).sort();
  return {
    ...document,
    title: "Heptagon rule",
    description: "A check as data: which resources, what lets one pass, and the words for it.",
    properties: {
      ...document.properties,
      resource: { type: "string", enum: types },
      where: ref,
      pass: ref,
    },
    $defs: {
      condition: {
        anyOf: [joined("all", list), joined("any", list), joined("not", ref), compared],
      },
    },
  };
}
