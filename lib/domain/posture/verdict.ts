/** What a check says of one resource: whether it passes, why in one sentence with the facts, and what was looked at. */
export type Verdict = { status: "pass" | "fail"; reason: string; evidence?: unknown };

export function pass(reason: string, evidence?: unknown): Verdict {
  return { status: "pass", reason, evidence };
}

export function fail(reason: string, evidence?: unknown): Verdict {
  return { status: "fail", reason, evidence };
}

/** Passes when `condition` holds; each outcome with its own sentence. */
export function passIf(condition: boolean, passes: string, fails: string, evidence?: unknown): Verdict {
  return condition ? pass(passes, evidence) : fail(fails, evidence);
}

/** Thrown by a judgement that lacks a member: the finding becomes not assessed, with the operation that was missing. */
export class NotCollected extends Error {
  override readonly name = "NotCollected";

  constructor(readonly operation: string) {
    super(`${operation} was not collected`);
  }
}

/**
 * A member of `config` that the judgement cannot do without. Null (known to be absent) is an answer; undefined is none.
 * `operation` is the IAM action that would have brought it.
 */
export function collected<T>(value: T, operation: string): Exclude<T, undefined> {
  if (value === undefined) throw withoutStack(() => new NotCollected(operation));
  return value as Exclude<T, undefined>;
}

/** An error that says nothing by where it came from: thousands are thrown, and the stack is most of their cost. */
function withoutStack<E extends Error>(make: () => E): E {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  const error = make();
  Error.stackTraceLimit = stackTraceLimit;
  return error;
}

/** Thrown by a judgement that needs things of a type of which some may exist unseen. */
export class NotSeen extends Error {
  override readonly name = "NotSeen";
}
