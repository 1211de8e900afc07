/** How one context value is compared with one policy value. */
export type Comparison =
  | "StringEquals"
  | "StringEqualsIgnoreCase"
  | "StringLike"
  | "NumericEquals"
  | "NumericLessThan"
  | "NumericLessThanEquals"
  | "NumericGreaterThan"
  | "NumericGreaterThanEquals"
  | "DateEquals"
  | "DateLessThan"
  | "DateLessThanEquals"
  | "DateGreaterThan"
  | "DateGreaterThanEquals"
  | "Bool"
  | "BinaryEquals"
  | "IpAddress"
  | "ArnLike";

export type Quantifier = "single" | "any" | "all";

/** A condition operator taken apart: `ForAllValues:StringNotEqualsIfExists` → all, StringEquals, negated, ifExists. */
export type Operator =
  | { kind: "null" }
  | { kind: "compare"; comparison: Comparison; negated: boolean; quantifier: Quantifier; ifExists: boolean };

const comparisons: Record<string, { comparison: Comparison; negated: boolean }> = {
  stringequals: { comparison: "StringEquals", negated: false },
  stringnotequals: { comparison: "StringEquals", negated: true },
  stringequalsignorecase: { comparison: "StringEqualsIgnoreCase", negated: false },
  stringnotequalsignorecase: { comparison: "StringEqualsIgnoreCase", negated: true },
  stringlike: { comparison: "StringLike", negated: false },
  stringnotlike: { comparison: "StringLike", negated: true },
  numericequals: { comparison: "NumericEquals", negated: false },
  numericnotequals: { comparison: "NumericEquals", negated: true },
  numericlessthan: { comparison: "NumericLessThan", negated: false },
  numericlessthanequals: { comparison: "NumericLessThanEquals", negated: false },
  numericgreaterthan: { comparison: "NumericGreaterThan", negated: false },
  numericgreaterthanequals: { comparison: "NumericGreaterThanEquals", negated: false },
  dateequals: { comparison: "DateEquals", negated: false },
  datenotequals: { comparison: "DateEquals", negated: true },
  datelessthan: { comparison: "DateLessThan", negated: false },
  datelessthanequals: { comparison: "DateLessThanEquals", negated: false },
  dategreaterthan: { comparison: "DateGreaterThan", negated: false },
  dategreaterthanequals: { comparison: "DateGreaterThanEquals", negated: false },
  bool: { comparison: "Bool", negated: false },
  binaryequals: { comparison: "BinaryEquals", negated: false },
  ipaddress: { comparison: "IpAddress", negated: false },
  notipaddress: { comparison: "IpAddress", negated: true },
  arnequals: { comparison: "ArnLike", negated: false },
  arnlike: { comparison: "ArnLike", negated: false },
  arnnotequals: { comparison: "ArnLike", negated: true },
  arnnotlike: { comparison: "ArnLike", negated: true },
};

const quantifiers: [string, Quantifier][] = [
  ["forallvalues:", "all"],
  ["foranyvalue:", "any"],
];

/**
 * Takes an operator's name apart, case apart; null when there is no such operator.
 * AWS: "IAM JSON policy elements: Condition operators" (ArnEquals and ArnLike behave identically) and "Multivalued
 * context keys" for ForAllValues and ForAnyValue.
 */
export function operatorOf(written: string): Operator | null {
  let name = written.toLowerCase();
  let quantifier: Quantifier = "single";
  for (const [prefix, one] of quantifiers)
    if (name.startsWith(prefix)) {
      quantifier = one;
      name = name.slice(prefix.length);
    }
  if (name === "null") return { kind: "null" };
  const ifExists = name.endsWith("ifexists");
  if (ifExists) name = name.slice(0, -"ifexists".length);
  const found = comparisons[name];
  return found ? { kind: "compare", ...found, quantifier, ifExists } : null;
}
