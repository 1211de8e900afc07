import type { EventRow } from "@/lib/contract/endpoints/events";

/** API calls whose permission has another name. https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazons3.html */
const actionNames: Record<string, string> = {
  "s3:ListObjects": "s3:ListBucket",
  "s3:ListObjectsV2": "s3:ListBucket",
  "s3:HeadObject": "s3:GetObject",
  "s3:HeadBucket": "s3:ListBucket",
  "s3:ListBuckets": "s3:ListAllMyBuckets",
  "s3:DeleteObjects": "s3:DeleteObject",
  "s3:CopyObject": "s3:PutObject",
  "s3:CreateMultipartUpload": "s3:PutObject",
  "s3:UploadPart": "s3:PutObject",
  "s3:CompleteMultipartUpload": "s3:PutObject",
};

/** Services whose permissions begin with another word than their API's address. */
const prefixes: Record<string, string> = { monitoring: "cloudwatch", email: "ses", tagging: "tag" };

/**
 * "Could this actor do this?" as the permission explorer asks it; null for what needs no permission of IAM's
 * (sign-ins, services, people outside IAM).
 */
export function permissionQuestion(
  event: Pick<EventRow, "actor" | "source" | "name" | "resources">,
): { principal: string; action: string; resource: string } | null {
  if (!/^arn:[a-z-]+:iam::\d{12}:(user|role)\//.test(event.actor) || event.source === "signin") return null;
  const called = `${prefixes[event.source] ?? event.source}:${event.name}`;
  const action = Object.hasOwn(actionNames, called) ? (actionNames[called] ?? called) : called;
  const arns = event.resources.filter((one) => one.startsWith("arn:"));
  const forObjects = action.startsWith("s3:") && action.includes("Object");
  const object = forObjects ? arns.find((one) => one.includes("/")) : undefined;
  return { principal: event.actor, action, resource: object ?? arns[0] ?? "*" };
}
