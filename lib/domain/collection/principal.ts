import { z } from "zod";

/** The ARN of a role or user that a trust policy can name; the session that a role's credentials speak of is none. */
export const principalArn = z
  .string()
  .regex(
    /^arn:aws[a-z-]*:iam::\d{12}:(role|user)\/[\w+=,.@/-]{1,512}$/,
    "expected the ARN of a role or user, as in arn:aws:iam::111122223333:role/heptagon",
  );

/**
 * The principal behind a session, from what GetCallerIdentity says: `…:assumed-role/NAME/SESSION` is the role NAME. A path
 * before the name is not in the session's ARN and has to be put there by hand; null for what no trust policy can name.
 */
export function principalOf(arn: string): string | null {
  const session = /^arn:(aws[a-z-]*):sts::(\d{12}):assumed-role\/([^/]+)\//.exec(arn);
  if (session) return `arn:${session[1]}:iam::${session[2]}:role/${session[3]}`;
  return principalArn.safeParse(arn).success ? arn : null;
}
