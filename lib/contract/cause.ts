import { z } from "zod";
import { instant } from "@/lib/contract/common";
import { eventRow } from "@/lib/contract/endpoints/events";

/** An event that probably changed a finding: how sure, and why. */
export const cause = z.object({
  event: eventRow,
  likelihood: z.enum(["strong", "likely", "possible"]),
  because: z.string(),
});
export type CauseAnswer = z.output<typeof cause>;

/** The span that was searched, and what was found in it, best first. */
export const causes = z.object({
  after: instant,
  until: instant,
  causes: z.array(cause),
});
export type CausesAnswer = z.output<typeof causes>;
