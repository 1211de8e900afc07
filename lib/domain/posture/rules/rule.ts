import { z } from "zod";
import { type Framework, frameworkNames } from "../frameworks";
import { layers, principleNumbers } from "../principles";
import { severities } from "../severity";

/** What a condition may ask of a value. Those of `bare` take none to compare with. */
export const operators = [
  "equals",
  "not-equals",
  "in",
  "not-in",
  "contains",
  "not-contains",
  "like",
  "not-like",
  "at-least",
  "at-most",
  "older-than-days",
  "younger-than-days",
  "exists",
  "absent",
  "empty",
  "not-empty",
] as const;
export type Operator = (typeof operators)[number];
export const bareOperators: readonly Operator[] = ["exists", "absent", "empty", "not-empty"];
const listOperators: readonly Operator[] = ["in", "not-in"];
const numberOperators: readonly Operator[] = ["at-least", "at-most", "older-than-days", "younger-than-days"];

const scalar = z.union([z.string(), z.number(), z.boolean(), z.null()]);
export type Scalar = z.output<typeof scalar>;

/** `config.Rules[*].Days`, `tags.Owner`, `tags["cost centre"]`, `name`, `region`, `account`, `id`. */
export const pathPattern =
  /^(name|region|account|id|type|(tags|config)((\.[A-Za-z_][A-Za-z0-9_-]*)|(\["[^"\]]+"\])|(\[\*\])|(\[\d+\]))+)$/;

export const comparison = z
  .strictObject({
    path: z.string().max(300).regex(pathPattern, "expected a path as in config.Encryption or tags.Owner"),
    operator: z.enum(operators),
    value: z.union([scalar, z.array(scalar).max(500)]).optional(),
    /** Of several values that a path with [*] finds: one must fulfil it, or every one. */
    match: z.enum(["some", "every"]).optional(),
  })
  .superRefine(({ operator, value }, context) => {
    const wrong = (message: string) => context.addIssue({ code: "custom", path: ["value"], message });
    if (bareOperators.includes(operator)) {
      if (value !== undefined) wrong(`expected no value: ${operator} compares with none`);
    } else if (value === undefined) wrong(`expected a value for ${operator}`);
    else if (listOperators.includes(operator) !== Array.isArray(value))
      wrong(listOperators.includes(operator) ? `expected a list for ${operator}` : "expected one value");
    else if (numberOperators.includes(operator) && typeof value !== "number")
      wrong(`expected a number for ${operator}`);
  });
export type Comparison = z.output<typeof comparison>;

export type Condition = Comparison | { all: Condition[] } | { any: Condition[] } | { not: Condition };

const branches = () => z.array(condition).min(1).max(50);

/** One comparison, or several joined by all, any and not. The member that is there tells which. */
export const condition: z.ZodType<Condition> = z.lazy(() =>
  z.any().transform((given: unknown, context): Condition => {
    const joins = { all: branches(), any: branches(), not: condition } as const;
    const join = (["all", "any", "not"] as const).find(
      (name) => typeof given === "object" && given !== null && name in given,
    );
    const schema = join ? z.strictObject({ [join]: joins[join] }) : comparison;
    const parsed = schema.safeParse(given);
    if (parsed.success) return parsed.data as Condition;
    for (const issue of parsed.error.issues)
      context.addIssue({ code: "custom", path: issue.path, message: issue.message, params: issue });
    return z.NEVER;
  }),
);

const frameworks = Object.keys(frameworkNames) as Framework[];
const words = (most: number) => z.string().trim().min(3).max(most);

/** A check that people write as YAML: which resources, what they must be like, and the words for it. */
export const ruleSchema = z.strictObject({
  id: z
    .string()
    .max(80)
    .regex(
      /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/,
      "expected small letters, digits and hyphens, as in bucket-in-europe",
    ),
  title: words(160),
  principle: z.literal(principleNumbers),
  layer: z.enum(layers),
  severity: z.enum(severities),
  /** The resource type that is judged: `s3:bucket`. */
  resource: z.string().max(80),
  /** Which resources are judged; left out: all of the type. */
  where: condition.optional(),
  /** What lets one pass. */
  pass: condition,
  /** The reason of a failure: `{name} has no owner; it has {tags.team}`. */
  message: words(400),
  why: words(1_000),
  effortMinutes: z.number().int().min(1).max(10_000).default(30),
  fix: z
    .strictObject({
      cli: z.string().max(4_000).optional(),
      terraform: z.string().max(4_000).optional(),
      cloudformation: z.string().max(4_000).optional(),
    })
    .optional(),
  frameworks: z.partialRecord(z.enum(frameworks), z.string().max(300)).optional(),
});
export type Rule = z.output<typeof ruleSchema>;
