import { compares } from "./compare";
import { stepsOf, valuesAt } from "./path";
import type { Comparison, Condition } from "./rule";

/** What a condition is judged against. */
export type Subject = {
  name: string;
  region: string;
  account: string;
  id: string;
  type: string;
  tags?: Readonly<Record<string, string>>;
  config: Readonly<Record<string, unknown>>;
};

/** True, false, or why nobody can say: a member that decides was not collected. */
export type Truth = boolean | { unknown: string };

export type Circumstances = {
  now: Date;
  /** Members of config that took a call of their own: missing, they were not collected. */
  asked: ReadonlySet<string>;
};

/** The member that a path needs and the snapshot lacks; undefined when everything is there. */
function notCollected(
  { path }: Comparison,
  subject: Subject,
  asked: ReadonlySet<string>,
): string | undefined {
  const [root, first] = stepsOf(path);
  if (!root || !("member" in root)) return undefined;
  if (root.member === "tags") return subject.tags === undefined ? "tags" : undefined;
  if (root.member !== "config" || !first || !("member" in first) || !asked.has(first.member))
    return undefined;
  return subject.config[first.member] === undefined ? `config.${first.member}` : undefined;
}

function compare(comparison: Comparison, subject: Subject, { now, asked }: Circumstances): Truth {
  const missing = notCollected(comparison, subject, asked);
  if (missing) return { unknown: `${missing} was not collected` };
  const { path, operator, value, match = "some" } = comparison;
  const test = (one: unknown) => compares(one, operator, value, now);
  const values = valuesAt(subject, path);
  return match === "every" ? values.every(test) : values.some(test);
}

/** False as soon as one is false; unknown when one is unknown and none false. */
function all(truths: readonly Truth[]): Truth {
  if (truths.includes(false)) return false;
  return truths.find((one) => one !== true) ?? true;
}

function negated(truth: Truth): Truth {
  return typeof truth === "boolean" ? !truth : truth;
}

/** Judges a condition, in the logic of three values: what is unknown decides nothing that the rest has decided. */
export function truthOf(condition: Condition, subject: Subject, circumstances: Circumstances): Truth {
  const each = (list: readonly Condition[]) => list.map((one) => truthOf(one, subject, circumstances));
  if ("all" in condition) return all(each(condition.all));
  if ("any" in condition) return negated(all(each(condition.any).map(negated)));
  if ("not" in condition) return negated(truthOf(condition.not, subject, circumstances));
  return compare(condition, subject, circumstances);
}
