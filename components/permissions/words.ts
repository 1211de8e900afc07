import { shortArn } from "@/components/ui/short-arn";
import type { CanAnswer, PrincipalPermissions, Principals, WhoCanAnswer } from "./use-permissions";

const plain = new Intl.NumberFormat("en-GB");

function many(count: number, one: string): string {
  return `${plain.format(count)} ${count === 1 ? one : `${one}s`}`;
}

/** A resource by its short name; everything for `*`. */
function onWhat(resource: string): string {
  return resource === "*" ? "any resource" : shortArn(resource).name;
}

/** "15 of 59 principals can cloudtrail:StopLogging on any resource" */
export function whoCanSentence({ rows, asked, action, resource }: WhoCanAnswer): string {
  const who =
    rows.length === 0
      ? `None of ${many(asked, "principal")}`
      : `${rows.length} of ${many(asked, "principal")}`;
  return `${who} can ${action} on ${onWhat(resource)}`;
}

/** "once", "14 times" */
export function times(count: number): string {
  return count === 1 ? "once" : `${plain.format(count)} times`;
}

/** How those who can do so: people or machines, through roles, under conditions; and how many ever did. */
export function whoCanLead({ rows, milliseconds, days }: WhoCanAnswer): string {
  const byRole = rows.filter(({ way }) => way === "role").length;
  const people = rows.filter(({ holder }) => holder === "person").length;
  const used = rows.filter((row) => row.used !== null).length;
  const conditional = rows.filter(({ decision }) => decision === "Conditional").length;
  const parts = [
    rows.length > 0
      ? `${people} held by people, ${rows.length - people} by machines; ${used === 0 ? "none" : used} did so in ${days} days`
      : "",
    byRole > 0 ? `${byRole} only by taking on another role` : "",
    conditional > 0 ? `${conditional} only under conditions` : "",
    `evaluated in ${milliseconds < 1 ? "under 1" : Math.round(milliseconds)} ms`,
  ];
  return parts.filter((part) => part !== "").join(" · ");
}

const verdicts: Record<CanAnswer["decision"], string> = {
  Allowed: "can",
  Conditional: "can, under conditions,",
  ImplicitlyDenied: "cannot",
  ExplicitlyDenied: "is denied to",
};

/** "Deploy cannot cloudtrail:StopLogging on any resource" */
export function canSentence({ principal, action, resource, decision }: CanAnswer): string {
  return `${shortArn(principal).name} ${verdicts[decision]} ${action} on ${onWhat(resource)}`;
}

/** What the decision means, in a line. */
export function canLead({ decision, because }: CanAnswer): string {
  if (decision === "Allowed") return "Every layer that has a say allows it.";
  if (decision === "Conditional") return "It hangs on what the request carries; the conditions are below.";
  if (decision === "ImplicitlyDenied")
    return "Nothing denies it, but something that would have to allow it does not.";
  const [first] = because;
  return first
    ? `${first.policy} denies it, and a deny wins over every allow.`
    : "A deny wins over every allow.";
}

/** "Deploy is no administrator: 41 of 22,091 actions in 5 services" */
export function principalSentence({
  principal,
  administrator,
  reachable,
  total,
  services,
}: PrincipalPermissions): string {
  const reach = `${plain.format(reachable)} of ${plain.format(total)} actions in ${many(services.length, "service")}`;
  return `${principal.name} is ${administrator.admin ? "an administrator" : "no administrator"}: ${reach}`;
}

/** "112 of 163 users and roles are administrators" */
export function principalsSentence({ administrators, total }: Principals): string {
  if (total === 0) return "No users or roles have been collected yet";
  const verb = administrators === 1 ? "is an administrator" : "are administrators";
  return `${plain.format(administrators)} of ${plain.format(total)} users and roles ${verb}`;
}
