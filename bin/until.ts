import { z } from "zod";

const dayMs = 86_400_000;

function instantOf(text: string, now: number): Date | null | undefined {
  if (text === "never") return null;
  const days = /^(\d{1,4})d$/.exec(text)?.[1];
  if (days !== undefined) return new Date(now + Number(days) * dayMs);
  const instant = z.iso.date().safeParse(text).success ? `${text}T23:59:00Z` : text;
  return z.iso.datetime({ offset: true }).safeParse(instant).success ? new Date(instant) : undefined;
}

/**
 * The end of something that is left for a time: `30d`, a day (its last minute, UTC), an ISO 8601 instant, or `never`, which is null.
 * @param now milliseconds since 1970
 */
export function untilAsked(now: number) {
  return z.string().transform((text, context) => {
    const at = instantOf(text, now);
    if (at !== undefined) return at;
    context.addIssue({ code: "custom", message: "expected 30d, 2027-01-31, an ISO 8601 instant or never" });
    return z.NEVER;
  });
}
