import { z } from "zod";
import { roles } from "@/lib/domain/access/permissions";

/** A list in one query parameter: `a,b,c`. A value may hold an encoded comma as `%2C` after the first decoding. */
export const csv = z
  .string()
  .max(8_000)
  .transform((text) =>
    text
      .split(",")
      .map((part) => part.replaceAll("%2C", ",").trim())
      .filter((part) => part !== ""),
  );

/** The same for values that must be of a kind. */
export function listOf<T extends z.ZodType<string, string>>(kind: T) {
  return csv.pipe(z.array(kind));
}

export const accountId = z.string().regex(/^\d{12}$/, "expected a 12-digit account id");
export const instant = z.iso.datetime({ offset: true });
export const day = z.iso.date();
export const cursor = z.string().max(400);
export const role = z.enum(roles);

/** The scope bar as query parameters: accounts and regions (none: all one may see), from and to in UTC. */
export const scopeQuery = z.object({
  accounts: csv.optional(),
  regions: csv.optional(),
  from: instant.optional(),
  to: instant.optional(),
});

/** How old the data behind an answer is; `asOf` is null when there is none yet. */
export const freshness = z.object({ asOf: instant.nullable(), source: z.string() });

/** RFC 9457 problem document, the body of every failed call. */
export const problemDocument = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string().optional(),
  next: z.string().optional(),
  errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
});
export type ProblemDocument = z.output<typeof problemDocument>;

export const severities = ["critical", "high", "medium", "low"] as const;
export const severity = z.enum(severities);
export const findingStatuses = ["pass", "fail", "not_assessed", "muted"] as const;
export const findingStatus = z.enum(findingStatuses);
export const principleNumber = z.coerce.number().int().min(1).max(7);
