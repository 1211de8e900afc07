/** What a search text is by its shape. One text can be several: a 12-digit account id is also part of names. */
export type Recognised = {
  /** Trimmed, without surrounding quotes. */
  text: string;
  account: string | null;
  /** UUID of an event, lower case. */
  eventId: string | null;
  /** IPv4, IPv6 or a CIDR block of either. */
  ip: string | null;
  accessKey: string | null;
  arn: string | null;
  /** An id as EC2 and friends give them: `sg-0abc…`, `i-…`, `vol-…`. */
  resourceId: string | null;
};

const ipv4 = /^(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\/(?:3[0-2]|[12]?\d))?$/;
const ipv6 = /^(?=.*:.*:)[0-9a-f:]{2,39}(?:\/(?:12[0-8]|1[01]\d|\d?\d))?$/i;
const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Recognises account ids, event ids, addresses, access keys, ARNs and resource ids; never fails. */
export function recognise(asked: string): Recognised {
  const text = asked.trim().replace(/^(["'`])(.*)\1$/, "$2");
  const when = (pattern: RegExp) => (pattern.test(text) ? text : null);
  return {
    text,
    account: when(/^\d{12}$/),
    eventId: when(uuid)?.toLowerCase() ?? null,
    ip: when(ipv4) ?? when(ipv6)?.toLowerCase() ?? null,
    // IAM's unique id prefixes: long-term and temporary access keys.
    accessKey: when(/^(?:AKIA|ASIA)[A-Z0-9]{12,124}$/),
    arn: when(/^arn:[a-z0-9-]+:[a-z0-9-]*:[a-z0-9-]*:\d{0,12}:.+$/),
    resourceId: when(/^[a-z]{1,12}(?:-[a-z]{1,12})?-[0-9a-f]{8,17}$/),
  };
}
