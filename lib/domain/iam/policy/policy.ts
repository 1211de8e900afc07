/** The two versions of the policy language; 2008-10-17 knows no variables. AWS: "IAM JSON policy elements: Version". */
export const policyVersions = ["2008-10-17", "2012-10-17"] as const;
export type PolicyVersion = (typeof policyVersions)[number];

export type Effect = "Allow" | "Deny";

/** `Action`/`NotAction` or `Resource`/`NotResource`: the patterns, and whether the statement names what it leaves out. */
export type ElementPatterns = { negated: boolean; patterns: string[] };

/** One entry of `Principal`: the kind as it is written there, or `*` for everyone. */
export type PrincipalPattern =
  | { kind: "everyone" }
  | { kind: "aws" | "service" | "federated" | "canonical"; value: string };

export type PrincipalElement = { negated: boolean; entries: PrincipalPattern[] };

/** One operator × key of a `Condition` block with its values as text. */
export type ConditionClause = {
  /** As written, e.g. `ForAnyValue:StringLikeIfExists`. */
  operator: string;
  key: string;
  values: string[];
};

export type Statement = {
  /** Where it stands in its policy, e.g. `Statement[2]`. */
  path: string;
  sid: string | null;
  effect: Effect;
  actions: ElementPatterns;
  /** null: the statement names no resource, as in trust policies; it then is about the resource it hangs on. */
  resources: ElementPatterns | null;
  /** null in identity policies. */
  principals: PrincipalElement | null;
  conditions: ConditionClause[];
  /** As it was written, for people to read. */
  written: Readonly<Record<string, unknown>>;
};

/** A policy in one normal form: lists everywhere, values as text, every statement with its place. */
export type Policy = { version: PolicyVersion; id: string | null; statements: Statement[] };

/** What is wrong (error) or legal but dangerous (warning) in a policy, and where. */
export type PolicyProblem = { severity: "error" | "warning"; path: string; message: string };
