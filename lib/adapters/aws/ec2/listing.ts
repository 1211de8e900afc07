import type { EC2Client, Tag } from "@aws-sdk/client-ec2";
import type { CollectorSession } from "../collector";
import { everyPage } from "../paginate";
import { tagRecord } from "../tags";

export type Listed = { Tags?: Tag[] };
type Page<T> = { items: T[] | undefined; next: string | undefined };

/** One EC2 listing: the IAM action, how to read a page, and what kind of resource each item is. */
export type Listing<T> = {
  operation: string;
  /** Kind in the snapshot's type and in the ARN: `security-group`. */
  kind: string;
  page(ec2: EC2Client, NextToken: string | undefined, abortSignal: AbortSignal): Promise<Page<T>>;
  identify(item: T): string | undefined;
};

/** Declares a listing and keeps the type of its items. */
export const listing = <T extends Listed>(one: Listing<T>): Listing<T> => one;

const arnKinds: Record<string, string> = {
  "flow-log": "vpc-flow-log",
  "nat-gateway": "natgateway",
  address: "elastic-ip",
};

/** The ARN of an EC2 resource in the session's place. */
export function ec2Arn(session: CollectorSession, kind: string, id: string): string {
  return `arn:${session.partition}:ec2:${session.region}:${session.account}:${arnKinds[kind] ?? kind}/${id}`;
}

/** Puts one thing that a listing brought into the snapshot. */
export function addListed(
  session: CollectorSession,
  kind: string,
  id: string,
  item: Listed,
  more: Record<string, unknown> = {},
): void {
  const tags = tagRecord(item.Tags ?? []);
  session.add({
    type: `ec2:${kind}`,
    id: ec2Arn(session, kind, id),
    name: tags?.Name ?? id,
    tags,
    config: { ...item, ...more },
  });
}

/** Reads every page of a listing into the snapshot. */
export async function addListing<T extends Listed>(
  session: CollectorSession,
  ec2: EC2Client,
  one: Listing<T>,
): Promise<void> {
  const items = await session.ask(one.operation, (signal) =>
    everyPage((token) => one.page(ec2, token, signal)),
  );
  for (const item of items ?? []) addListed(session, one.kind, one.identify(item) ?? "", item);
}
