import type { EventDraft } from "@/lib/domain/cloudtrail/row";

/** One row of the timeline. */
export type EventRow = Omit<EventDraft, "userAgent">;
