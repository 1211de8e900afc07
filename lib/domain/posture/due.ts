import { z } from "zod";
import type { Severity } from "./severity";

const days = z.number().int().min(1).max(3_650);

/** Within how many days of opening a failure has to be mended, by severity. */
export const dueDays = z.object({ critical: days, high: days, medium: days, low: days });
export type DueDays = z.output<typeof dueDays>;

export const defaultDueDays: DueDays = { critical: 7, high: 30, medium: 90, low: 180 };

const dayMs = 86_400_000;

/** When a failure has to be mended; null for one that never opened. */
export function dueDate(severity: Severity, openedAt: Date | null, within: DueDays): Date | null {
  return openedAt === null ? null : new Date(openedAt.getTime() + within[severity] * dayMs);
}
