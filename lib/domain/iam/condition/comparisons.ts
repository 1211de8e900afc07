import { arnConditionMatches } from "../match/arn";
import { globMatches } from "../match/glob";
import { parseDate } from "./compare-date";
import { inRange, parseAddress, parseRange } from "./compare-ip";
import type { Comparison } from "./operator";

/** Compares a value of the request with a value of the policy. A value that cannot be read as its type matches nothing. */
export type Compare = (actual: string, expected: string) => boolean;

function numeric(compare: (actual: number, expected: number) => boolean): Compare {
  return (actual, expected) => compare(number(actual), number(expected));
}

/** NaN for empty text, which Number would read as zero; every comparison with NaN is false. */
function number(text: string): number {
  return text.trim() === "" ? Number.NaN : Number(text);
}

function date(compare: (actual: number, expected: number) => boolean): Compare {
  return (actual, expected) => compare(parseDate(actual), parseDate(expected));
}

function isInRange(actual: string, expected: string): boolean {
  const address = parseAddress(actual);
  const range = parseRange(expected);
  return address !== null && range !== null && inRange(address, range);
}

function withoutPadding(base64: string): string {
  return base64.replace(/=+$/, "");
}

export const comparisons: Record<Comparison, Compare> = {
  StringEquals: (actual, expected) => actual === expected,
  StringEqualsIgnoreCase: (actual, expected) => actual.toLowerCase() === expected.toLowerCase(),
  StringLike: (actual, expected) => globMatches(expected, actual),
  NumericEquals: numeric((actual, expected) => actual === expected),
  NumericLessThan: numeric((actual, expected) => actual < expected),
  NumericLessThanEquals: numeric((actual, expected) => actual <= expected),
  NumericGreaterThan: numeric((actual, expected) => actual > expected),
  NumericGreaterThanEquals: numeric((actual, expected) => actual >= expected),
  DateEquals: date((actual, expected) => actual === expected),
  DateLessThan: date((actual, expected) => actual < expected),
  DateLessThanEquals: date((actual, expected) => actual <= expected),
  DateGreaterThan: date((actual, expected) => actual > expected),
  DateGreaterThanEquals: date((actual, expected) => actual >= expected),
  Bool: (actual, expected) => actual.toLowerCase() === expected.toLowerCase(),
  BinaryEquals: (actual, expected) => withoutPadding(actual) === withoutPadding(expected),
  IpAddress: isInRange,
  ArnLike: (actual, expected) => arnConditionMatches(expected, actual),
};

/** The comparisons in whose policy values `*` and `?` are wildcards. */
export function hasWildcards(comparison: Comparison): boolean {
  return comparison === "StringLike" || comparison === "ArnLike";
}
