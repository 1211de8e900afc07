const uuid = /^[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}$/i;

/**
 * The UUID under which an event is kept. CloudTrail's own is taken as it is. A record without one (before version 1.01),
 * or with another text, gets one made of that text, or of the whole record, so that the same record always gets the same.
 *
 * @param digest hex digest of a text, at least 32 characters (SHA-256)
 */
export function eventUuid(
  eventId: unknown,
  rawRecord: () => string,
  digest: (text: string) => string,
): string {
  if (typeof eventId === "string" && uuid.test(eventId)) return eventId.toLowerCase();
  const basis = typeof eventId === "string" && eventId !== "" ? `id:${eventId}` : `record:${rawRecord()}`;
  const hex = digest(basis);
  // Version 8 (RFC 9562): custom, so that it is never mistaken for one of AWS's.
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
