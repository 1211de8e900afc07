/** The address of a resource's page: its ARN as one encoded segment. */
export function resourceHref(id: string): string {
  return `/resources/${encodeURIComponent(id)}`;
}

/** True for what can have a page of its own: an ARN, but not a session's, a whole account's or a region's. */
export function hasResourcePage(id: string): boolean {
  return (
    /^arn:[a-z0-9-]+:[a-z0-9-]+:/.test(id) && !/^arn:[^:]+:sts:/.test(id) && !/:(root|region|\*)$/.test(id)
  );
}
