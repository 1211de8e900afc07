import { z } from "zod";
import type { Check } from "../check";
import { type Framework, frameworkNames } from "../frameworks";
import { layers, principleNumbers } from "../principles";
import { isKnownType } from "../resources/types";
import { severities } from "../severity";
import { type CheckKit, checkKit } from "./kit";

const words = z.string().trim().min(3);
const callable = z.custom<(...given: never[]) => unknown>(
  (one) => typeof one === "function",
  "expected a function",
);
const type = z.string().refine(isKnownType, "expected a resource type that Heptagon knows, as s3:bucket");

const judge = z.discriminatedUnion("per", [
  z.looseObject({ per: z.literal("resource"), type, judge: callable }),
  z.looseObject({
    per: z.enum(["account", "region"]),
    needs: z.array(type),
    proof: z.enum(["one", "all"]),
    judge: callable,
  }),
]);

const shape = z.looseObject({
  id: z
    .string()
    .max(80)
    .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, "expected small letters, digits and hyphens"),
  title: words,
  principle: z.literal(principleNumbers),
  layer: z.enum(layers),
  severity: z.enum(severities),
  service: z.string().min(2),
  effortMinutes: z.number().positive(),
  passes: words,
  why: words,
  references: z.array(z.string()),
  frameworks: z.partialRecord(z.enum(Object.keys(frameworkNames) as Framework[]), z.string()),
  fix: callable,
  failing: callable,
  judge,
});

const fixShape = z.looseObject({
  cli: z.string(),
  terraform: z.string(),
  cloudformation: z.string().nullable().optional(),
});
const example = {
  account: "111122223333",
  region: "eu-west-1",
  id: "arn:aws:x",
  name: "example",
  config: {},
};

/** A member that was not as it must be. */
export type Misfit = { path: string; message: string };
export type ReadCheck = { check: Check; misfits?: undefined } | { check?: undefined; misfits: Misfit[] };

function attempt(path: string, work: () => string | undefined): Misfit[] {
  try {
    const message = work();
    return message === undefined ? [] : [{ path, message }];
  } catch (error) {
    return [{ path, message: `threw ${String(error)}` }];
  }
}

/** The words that a check composes, tried once, so that a page never meets what throws. */
function tried(check: Check): Misfit[] {
  return [
    ...attempt("check.fix", () => {
      const { error } = fixShape.safeParse(check.fix(example));
      return error && `must answer { cli, terraform } for any resource: ${error.issues[0]?.message}`;
    }),
    ...attempt("check.failing", () =>
      typeof check.failing(3, 41) === "string"
        ? undefined
        : "must answer a sentence, as in 3 of 41 buckets are public",
    ),
  ];
}

/** Reads what a file exports as its check. Never throws: what does not fit comes back with its member. */
export function readOwnCheck(exported: unknown, kit: CheckKit = checkKit): ReadCheck {
  let given = exported;
  if (typeof exported === "function") {
    try {
      given = exported(kit);
    } catch (error) {
      return { misfits: [{ path: "check", message: `threw ${String(error)}` }] };
    }
  }
  const parsed = shape.safeParse(given);
  if (!parsed.success)
    return {
      misfits: parsed.error.issues.map(({ path, message }) => ({
        path: ["check", ...path.map(String)].join("."),
        message: message.replace(/^Invalid (input|option): /, ""),
      })),
    };
  const check = given as Check;
  const misfits = tried(check);
  return misfits.length > 0 ? { misfits } : { check };
}
