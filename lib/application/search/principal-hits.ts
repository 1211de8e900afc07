import { principalsMatching } from "@/lib/adapters/db/queries/search/principals-matching";
import { type Asked, type Hit, linkTo } from "@/lib/application/search/hit";

/** IAM users and roles by ARN or name: what they can do. */
export async function principalHits(asked: Asked): Promise<Hit[]> {
  if (!asked.may("iam:read") || asked.ip || asked.eventId || asked.accessKey || asked.resourceId) return [];
  if (asked.account || asked.text.length < 2) return [];
  const found = await principalsMatching(asked.db, asked.scope, asked.text, 6);
  return found.map(({ arn, name, kind, account }) => ({
    kind: "principal",
    title: name,
    detail: `IAM ${kind} in ${account}: what it can do`,
    href: linkTo("/permissions", { principal: arn }),
  }));
}
