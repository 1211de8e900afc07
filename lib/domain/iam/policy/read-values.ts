import type { PolicyProblem } from "./policy";

/** Collects what is wrong while a policy is read; reading goes on, so that one pass names every error. */
export type Complaints = {
  error(path: string, message: string): void;
  warn(path: string, message: string): void;
};

/** Complaints that append to a list. */
export function complaintsInto(problems: PolicyProblem[]): Complaints {
  return {
    error: (path, message) => problems.push({ severity: "error", path, message }),
    warn: (path, message) => problems.push({ severity: "warning", path, message }),
  };
}

/** Names a JSON value's type for a message. */
export function typeName(value: unknown): string {
  if (value === null) return "null";
  return Array.isArray(value) ? "a list" : `a ${typeof value}`;
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A text or a list of texts, as most elements allow; anything else is an error at its path. */
export function readTexts(value: unknown, path: string, { error, warn }: Complaints): string[] {
  if (typeof value === "string") return [value];
  if (!Array.isArray(value)) {
    error(path, `expected a text or a list of texts, not ${typeName(value)}`);
    return [];
  }
  if (value.length === 0) warn(path, "an empty list matches nothing");
  return value.flatMap((one: unknown, index) => {
    if (typeof one === "string") return [one];
    error(`${path}[${index}]`, `expected a text, not ${typeName(one)}`);
    return [];
  });
}

/** Like {@link readTexts}, but numbers and booleans count as their text, as in conditions. */
export function readScalars(value: unknown, path: string, { error }: Complaints): string[] {
  const list: unknown[] = Array.isArray(value) ? value : [value];
  return list.flatMap((one, index) => {
    if (typeof one === "string" || typeof one === "number" || typeof one === "boolean") return [String(one)];
    error(
      Array.isArray(value) ? `${path}[${index}]` : path,
      `expected a text, number or boolean, not ${typeName(one)}`,
    );
    return [];
  });
}
