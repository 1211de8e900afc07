import { z } from "zod";
import { layers } from "@/lib/domain/iam/answers";

/** A statement that had a part in a decision, with its place and as it was written. */
export const decidingStatement = z.object({
  layer: z.enum(layers),
  policy: z.string(),
  path: z.string(),
  sid: z.string().nullable(),
  effect: z.enum(["Allow", "Deny"]),
  onlyIf: z.array(z.string()),
  written: z.record(z.string(), z.unknown()),
});
export type DecidingStatementAnswer = z.output<typeof decidingStatement>;
