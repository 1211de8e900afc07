import { isObject, object, type TrailRecord, text } from "./record";
import { isNamingList, namingMembers } from "./resource-members";

/** At most this many per event: a bulk call names thousands, and the raw record keeps them all. */
export const resourceLimit = 20;
const lengthLimit = 300;

/** Collects names without duplicates, up to the limit. */
class Names {
  readonly list: string[] = [];

  add(name: unknown): void {
    if (typeof name !== "string" || name === "" || this.list.length >= resourceLimit) return;
    const kept = name.length > lengthLimit ? name.slice(0, lengthLimit) : name;
    if (!this.list.includes(kept)) this.list.push(kept);
  }

  get isFull(): boolean {
    return this.list.length >= resourceLimit;
  }
}

/** Objects in objects are looked into so deep: { user: { arn } }, { instancesSet: { items: [{ instanceId }] } }. */
const depthLimit = 3;

function collect(part: TrailRecord, members: ReadonlySet<string>, names: Names, depth: number): void {
  for (const member in part) {
    const value = part[member];
    if (typeof value === "string") {
      if (members.has(member)) names.add(value);
    } else if (Array.isArray(value)) collectList(value, member, members, names, depth);
    else if (isObject(value) && depth < depthLimit) collect(value, members, names, depth + 1);
    if (names.isFull) return;
  }
}

function collectList(
  values: readonly unknown[],
  member: string,
  members: ReadonlySet<string>,
  names: Names,
  depth: number,
): void {
  const isNaming = isNamingList(member);
  for (const value of values) {
    if (typeof value === "string") {
      if (!isNaming) return;
      names.add(value);
    } else if (isObject(value) && depth < depthLimit) collect(value, members, names, depth + 1);
    if (names.isFull) return;
  }
}

/** Buckets and objects as ARNs: their calls name them by `bucketName` and `key`, other services by ARN. */
function collectBucket(request: TrailRecord, names: Names): void {
  const bucket = text(request, "bucketName") ?? text(request, "s3BucketName");
  if (!bucket) return;
  const arn = bucket.startsWith("arn:") ? bucket : `arn:aws:s3:::${bucket}`;
  names.add(arn);
  const key = text(request, "key");
  if (key) names.add(`${arn}/${key}`);
}

/**
 * What an event touched: the ARNs that AWS lists in `resources`, then ids and names in the request and the answer
 * (`resource-members.ts` says which members name one). Without duplicates, at most `resourceLimit`.
 */
export function touchedResources(record: TrailRecord): string[] {
  const names = new Names();
  if (Array.isArray(record.resources)) {
    for (const resource of record.resources)
      if (isObject(resource)) names.add(resource.ARN ?? resource.arn ?? resource.ARNPrefix);
  }
  const members = namingMembers(text(record, "eventSource") ?? "");
  const request = object(record, "requestParameters");
  if (request) {
    collectBucket(request, names);
    collect(request, members, names, 1);
  }
  const answer = object(record, "responseElements");
  if (answer) collect(answer, members, names, 1);
  return names.list;
}
