/** A CloudTrail record as AWS wrote it: an object whose members may be missing or of another type than documented. */
export type TrailRecord = Readonly<Record<string, unknown>>;

/** Narrows to a JSON object. */
export function isObject(value: unknown): value is TrailRecord {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A member that is a non-empty text, else undefined. */
export function text(record: TrailRecord | undefined, member: string): string | undefined {
  const value = record?.[member];
  return typeof value === "string" && value !== "" ? value : undefined;
}

/** A member that is an object, else undefined. */
export function object(record: TrailRecord | undefined, member: string): TrailRecord | undefined {
  const value = record?.[member];
  return isObject(value) ? value : undefined;
}

/**
 * The record inside what carries it: EventBridge puts it in `detail`, LookupEvents in `CloudTrailEvent` as text. Anything
 * else is answered as it is.
 */
export function unwrap(value: unknown): unknown {
  if (!isObject(value) || "eventName" in value) return value;
  if (isObject(value.detail) && "eventName" in value.detail) return value.detail;
  if (typeof value.CloudTrailEvent !== "string") return value;
  try {
    return JSON.parse(value.CloudTrailEvent);
  } catch {
    // Not JSON: judged as the object it stands in, which says what is missing.
    return value;
  }
}
