import { Problem } from "@/lib/domain/errors/problem";

/** What a person chose to fix: everything that a check finds, or one resource of it. */
export type FixChoice = { check: string; resource: string | null };

/**
 * Reads `CHECK` or `CHECK:RESOURCE`; a resource is an ARN, whose own colons stay.
 * @throws Problem bad-input for a check that is not known
 */
export function readFixChoice(text: string, isKnown: (check: string) => boolean): FixChoice {
  const at = text.indexOf(":");
  const check = at < 0 ? text : text.slice(0, at);
  if (!isKnown(check)) {
    throw new Problem("bad-input", `There is no check \`${check}\`.`, {
      where: text,
      next: "Give a check's id, as in bucket-not-public, or bucket-not-public:arn:aws:s3:::NAME for one resource.",
    });
  }
  return { check, resource: at < 0 ? null : text.slice(at + 1) };
}
