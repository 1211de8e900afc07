import { z } from "zod";
import { instant, scopeQuery } from "@/lib/contract/common";
import { endpoint } from "@/lib/contract/endpoint";

const place = z.object({
  account: z.string(),
  region: z.string(),
  /** Hours since it was first heard of, within the span. */
  hours: z.number().int(),
  heard: z.number().int(),
  missing: z.number().int(),
  /** Hours that a digest speaks of, and those whose digest and log files are as CloudTrail signed them. */
  covered: z.number().int(),
  verified: z.number().int(),
  gaps: z.array(
    z.object({
      from: instant,
      to: instant,
      /** How likely so long a silence is at these hours of the week. */
      chance: z.number(),
    }),
  ),
});

const coverage = z.object({
  from: instant,
  to: instant,
  hours: z.number().int(),
  missing: z.number().int(),
  covered: z.number().int(),
  verified: z.number().int(),
  places: z.array(place),
  problems: z.array(
    z.object({ key: z.string(), account: z.string(), region: z.string(), at: instant, detail: z.string() }),
  ),
});
export type LogCoverage = z.output<typeof coverage>;

export const endpoints = {
  logCoverage: endpoint({
    method: "GET",
    path: "/api/v1/events/coverage",
    permission: "events:read",
    summary: "Whether the log is complete: hours missing by account and region, and what digests vouch for",
    query: scopeQuery.omit({ regions: true }),
    response: coverage,
  }),
};
