import type { EventRow } from "@/lib/contract/endpoints/events";
import { actionOfEvent } from "@/lib/domain/iam/usage/action-of-event";

/**
 * "Could this actor do this?" as the permission explorer asks it; null for what needs no permission of IAM's
 * (sign-ins, services, people outside IAM).
 */
export function permissionQuestion(
  event: Pick<EventRow, "actor" | "source" | "name" | "resources">,
): { principal: string; action: string; resource: string } | null {
  if (!/^arn:[a-z-]+:iam::\d{12}:(user|role)\//.test(event.actor)) return null;
  const action = actionOfEvent(event.source, event.name);
  if (action === null) return null;
  const arns = event.resources.filter((one) => one.startsWith("arn:"));
  const forObjects = action.startsWith("s3:") && action.includes("Object");
  const object = forObjects ? arns.find((one) => one.includes("/")) : undefined;
  return { principal: event.actor, action, resource: object ?? arns[0] ?? "*" };
}
