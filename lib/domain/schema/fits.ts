import type { z } from "zod";

/** Says whether a value fits a schema, and nothing more. */
export type Fits = (value: unknown) => boolean;

/** The parts of zod's own description of a schema that are read here: https://zod.dev/packages/core */
type Described =
  | { type: "object"; shape: Record<string, z.ZodType>; catchall?: z.ZodType }
  | { type: "array"; element: z.ZodType }
  | { type: "record"; keyType: z.ZodType; valueType: z.ZodType }
  | { type: "nullable" | "optional"; innerType: z.ZodType }
  | { type: "union"; options: readonly z.ZodType[] }
  | { type: "literal"; values: readonly unknown[] }
  | { type: "enum"; entries: Record<string, unknown> }
  | { type: "string" | "number" | "boolean" | "unknown" | "any" };

const compiled = new WeakMap<z.ZodType, Fits>();

type CheckOfText = { _zod: { def: TextCheck } };

function described(schema: z.ZodType): { def: Described; plain: boolean; checks: readonly CheckOfText[] } {
  const def = schema._zod.def as unknown as Described & {
    checks?: readonly CheckOfText[];
    coerce?: boolean;
    /** Of a text that has to be an address, an instant and the like. */
    format?: string;
  };
  const special = def.coerce === true || def.format !== undefined;
  const checks = special ? [] : (def.checks ?? []);
  return { def, plain: !special && checks.length === 0, checks };
}

type TextCheck = { check?: string; format?: string; pattern?: RegExp; minimum?: number };

/** A test of text by pattern or least length; undefined when a check is of another kind. */
function textFits(checks: readonly CheckOfText[]): Fits | undefined {
  const tests = checks.map(({ _zod: { def } }): ((text: string) => boolean) | undefined => {
    const { check, format, pattern, minimum } = def;
    if (check === "string_format" && format === "regex" && pattern && !pattern.global && !pattern.sticky) {
      return (text) => pattern.test(text);
    }
    return check === "min_length" && minimum !== undefined ? (text) => text.length >= minimum : undefined;
  });
  const known = tests.filter((test) => test !== undefined);
  if (known.length < tests.length) return undefined;
  return (value) => typeof value === "string" && known.every((test) => test(value));
}

function objectFits(shape: Record<string, z.ZodType>): Fits {
  const members = Object.entries(shape).map(([name, member]) => {
    const mayLack = member._zod.optin === "optional";
    return { name, fits: fitsOf(member), mayLack };
  });
  return (value) => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
    const object = value as Record<string, unknown>;
    for (const { name, fits, mayLack } of members) {
      const member = object[name];
      if (member === undefined && mayLack) continue;
      if (!fits(member) || (member === undefined && !(name in object))) return false;
    }
    return true;
  };
}

function recordFits(valueFits: Fits): Fits {
  return (value) => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
    const object = value as Record<string, unknown>;
    for (const name in object) if (!valueFits(object[name])) return false;
    return true;
  };
}

function isOpen(schema: z.ZodType | undefined): boolean {
  return schema === undefined || ["unknown", "any"].includes(described(schema).def.type);
}

function compile(schema: z.ZodType): Fits {
  const asZodSays: Fits = (value) => schema.safeParse(value).success;
  const { def, plain, checks } = described(schema);
  if (!plain) return (def.type === "string" && checks.length > 0 && textFits(checks)) || asZodSays;
  switch (def.type) {
    case "string":
      return (value) => typeof value === "string";
    case "boolean":
      return (value) => typeof value === "boolean";
    case "number":
      return Number.isFinite;
    case "unknown":
    case "any":
      return () => true;
    case "literal":
      return (value) => def.values.includes(value);
    case "enum": {
      const values = new Set(Object.values(def.entries));
      return (value) => values.has(value);
    }
    case "optional": {
      const inner = fitsOf(def.innerType);
      return (value) => value === undefined || inner(value);
    }
    case "nullable": {
      const inner = fitsOf(def.innerType);
      return (value) => value === null || inner(value);
    }
    case "array": {
      const element = fitsOf(def.element);
      return (value) => Array.isArray(value) && value.every(element);
    }
    case "union": {
      const options = def.options.map(fitsOf);
      return (value) => options.some((fits) => fits(value));
    }
    case "object":
      return isOpen(def.catchall) ? objectFits(def.shape) : asZodSays;
    case "record": {
      const key = described(def.keyType);
      return key.plain && key.def.type === "string" ? recordFits(fitsOf(def.valueType)) : asZodSays;
    }
    default:
      return asZodSays;
  }
}

/**
 * Compiles a schema to a test for values that came out of JSON: the same answer as `safeParse(value).success`, without
 * the copy of the value that parsing makes. What is not known here is left to zod. Ask zod for the reasons afterwards.
 */
export function fitsOf(schema: z.ZodType): Fits {
  const known = compiled.get(schema);
  if (known) return known;
  const fits = compile(schema);
  compiled.set(schema, fits);
  return fits;
}
