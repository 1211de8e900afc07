import type { ConditionClause } from "../policy/policy";
import { operatorOf } from "./operator";

const verbs: Record<string, [plain: string, negated: string]> = {
  StringEquals: ["is", "is not"],
  StringEqualsIgnoreCase: ["is (in any case)", "is not (in any case)"],
  StringLike: ["matches", "does not match"],
  NumericEquals: ["equals", "does not equal"],
  NumericLessThan: ["is less than", "is not less than"],
  NumericLessThanEquals: ["is at most", "is not at most"],
  NumericGreaterThan: ["is more than", "is not more than"],
  NumericGreaterThanEquals: ["is at least", "is not at least"],
  DateEquals: ["is at", "is not at"],
  DateLessThan: ["is before", "is not before"],
  DateLessThanEquals: ["is not after", "is after"],
  DateGreaterThan: ["is after", "is not after"],
  DateGreaterThanEquals: ["is not before", "is before"],
  Bool: ["is", "is not"],
  BinaryEquals: ["is", "is not"],
  IpAddress: ["is in", "is not in"],
  ArnLike: ["matches", "does not match"],
};

function valuesInWords(values: readonly string[]): string {
  return values.length === 1 ? `${values[0]}` : `one of ${values.join(", ")}`;
}

/** A condition clause as a sentence part, e.g. "aws:SourceIp is in 203.0.113.0/24". */
export function describeCondition({ operator: written, key, values }: ConditionClause): string {
  const operator = operatorOf(written);
  if (operator === null) return `${written} ${key}: ${values.join(", ")}`;
  if (operator.kind === "null") {
    const absent = values.some((value) => value.toLowerCase() === "true");
    return `${key} is ${absent ? "absent" : "present"}`;
  }
  const verb = verbs[operator.comparison]?.[operator.negated ? 1 : 0] ?? operator.comparison;
  const subject = { single: key, any: `some value of ${key}`, all: `every value of ${key}` }[
    operator.quantifier
  ];
  return `${subject} ${verb} ${valuesInWords(values)}${operator.ifExists ? ", if it is there" : ""}`;
}
