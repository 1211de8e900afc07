import { z } from "zod";
import { isZone } from "@/lib/domain/schedule/zone";

/** What a report is asked to hold. Lists that are left out, or empty, ask for everything. */
export const reportQuestion = z.object({
  /** 7d | 30d | 90d | YYYY-MM | FROM..TO, see period.ts. */
  period: z.string().min(1).max(40).default("30d"),
  accounts: z
    .array(z.string().regex(/^\d{12}$/, "expected a 12-digit account id"))
    .max(5_000)
    .default([]),
  regions: z
    .array(z.string().regex(/^[a-z0-9-]{2,30}$/, "expected a region, as in eu-west-1"))
    .max(60)
    .default([]),
  principles: z.array(z.number().int().min(1).max(7)).max(7).default([]),
  /** Days begin, and times are shown, in this zone. */
  zone: z.string().max(60).refine(isZone, "expected an IANA time zone, as in Europe/Berlin").default("UTC"),
});
export type ReportQuestion = z.output<typeof reportQuestion>;
