import { shortArn } from "@/components/ui/short-arn";
import type { Credentials, ExposureRow, OutsideAccess } from "./use-exposure";

const plain = new Intl.NumberFormat("en-GB");

/** "4 of 93 resources and roles can be reached from outside, none of them by anyone" */
export function exposureSentence({ exposures, asked }: Pick<OutsideAccess, "exposures" | "asked">): string {
  const total = asked.resources + asked.roles;
  if (total === 0) return "Nothing with a policy of its own has been collected yet";
  const standing = exposures.filter(({ stoppedBy }) => stoppedBy === null);
  const reached = new Set(standing.map(({ resource }) => resource)).size;
  const byAnyone = new Set(
    standing.filter(({ outsider }) => outsider.kind === "anyone").map(({ resource }) => resource),
  ).size;
  return `${reached} of ${plain.format(total)} resources and roles can be reached from outside, ${byAnyone === 0 ? "none of them" : byAnyone} by anyone`;
}

/** An account as a whole by its number, everybody else by their short name. */
export function outsiderName({ name, account }: ExposureRow["outsider"]): string {
  if (account !== null && (name === account || name.endsWith(":root"))) return account;
  return shortArn(name).name;
}

/** "read, write if conditions hold" */
export function accessWords(access: ExposureRow["access"]): string {
  return access
    .map(({ kind, decision }) => (decision === "Allowed" ? kind : `${kind} if conditions hold`))
    .join(", ");
}

/** "101 users: 3 with a password and no MFA, 12 with a key older than 90 days" */
export function credentialsSentence({
  users,
  administrators,
}: Pick<Credentials, "users" | "administrators">): string {
  if (users.length === 0) return "No users have been collected yet";
  const having = (trouble: Credentials["users"][number]["troubles"][number]) =>
    users.filter(({ troubles }) => troubles.includes(trouble)).length;
  const parts = [
    `${having("password without MFA")} with a password and no MFA`,
    `${having("old key")} with a key older than 90 days`,
    `${administrators} administrators in all`,
  ];
  return `${plain.format(users.length)} ${users.length === 1 ? "user" : "users"}: ${parts.join(", ")}`;
}
