/** The kinds of failure a person can act on; each edge maps them to its own code (HTTP status, exit code). */
export type ProblemKind =
  | "bad-input"
  | "not-found"
  | "forbidden"
  | "unauthenticated"
  | "conflict"
  | "unavailable"
  | "limit";

/**
 * An expected failure, said in words for the person who caused or can mend it.
 * `message` says what happened, `next` what to do; `where` names the file:line, field or resource.
 */
export class Problem extends Error {
  override readonly name = "Problem";

  constructor(
    readonly kind: ProblemKind,
    message: string,
    readonly detail: { next?: string; where?: string; cause?: unknown } = {},
  ) {
    super(message, detail.cause === undefined ? undefined : { cause: detail.cause });
  }
}

/** The one-line form used by the command line: `where: message. next`. */
export function problemLine(problem: Problem): string {
  const where = problem.detail.where ? `${problem.detail.where}: ` : "";
  const next = problem.detail.next ? ` ${problem.detail.next}` : "";
  return `${where}${problem.message}${next}`;
}
