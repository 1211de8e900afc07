import type { Comparison, Operator, Scalar } from "./rule";

type Value = Comparison["value"];

function isOneOf(value: unknown, list: Value): boolean {
  return Array.isArray(list) && list.some((one) => one === value);
}

function holds(value: unknown, wanted: Value): boolean {
  if (Array.isArray(value)) return value.includes(wanted);
  return typeof value === "string" && typeof wanted === "string" && value.includes(wanted);
}

/** True when the text fits a pattern in which * stands for any run of characters and ? for one; in linear steps. */
export function isLike(text: string, pattern: string): boolean {
  let [t, p, star, mark] = [0, 0, -1, 0];
  while (t < text.length) {
    if (pattern[p] === "?" || (pattern[p] === text[t] && pattern[p] !== "*")) {
      t += 1;
      p += 1;
    } else if (pattern[p] === "*") {
      star = p;
      mark = t;
      p += 1;
    } else if (star >= 0) {
      p = star + 1;
      mark += 1;
      t = mark;
    } else return false;
  }
  while (pattern[p] === "*") p += 1;
  return p === pattern.length;
}

function fits(value: unknown, pattern: Value): boolean {
  return typeof value === "string" && typeof pattern === "string" && isLike(value, pattern);
}

function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null || value === "") return true;
  if (Array.isArray(value)) return value.length === 0;
  return typeof value === "object" && Object.keys(value).length === 0;
}

/** Days from an instant in ISO 8601 to now; undefined for what is no instant. */
function ageInDays(value: unknown, now: Date): number | undefined {
  const at = typeof value === "string" ? Date.parse(value) : Number.NaN;
  return Number.isNaN(at) ? undefined : (now.getTime() - at) / 86_400_000;
}

const isNumber = (value: Value): value is number => typeof value === "number";

/** Whether one value fulfils a comparison. What is absent (undefined or null) fulfils only what asks for absence. */
export function compares(value: unknown, operator: Operator, wanted: Value, now: Date): boolean {
  const absent = value === undefined || value === null;
  const age = () => ageInDays(value, now);
  const by: Record<Operator, () => boolean> = {
    equals: () => (absent && wanted === null) || value === (wanted as Scalar),
    "not-equals": () => !by.equals(),
    in: () => isOneOf(absent ? null : value, wanted),
    "not-in": () => !by.in(),
    contains: () => holds(value, wanted),
    "not-contains": () => !by.contains(),
    like: () => fits(value, wanted),
    "not-like": () => !by.like(),
    "at-least": () => typeof value === "number" && isNumber(wanted) && value >= wanted,
    "at-most": () => typeof value === "number" && isNumber(wanted) && value <= wanted,
    "older-than-days": () => isNumber(wanted) && (age() ?? Number.NEGATIVE_INFINITY) > wanted,
    "younger-than-days": () => isNumber(wanted) && (age() ?? Number.POSITIVE_INFINITY) < wanted,
    exists: () => !absent,
    absent: () => absent,
    empty: () => isEmpty(value),
    "not-empty": () => !isEmpty(value),
  };
  return by[operator]();
}
