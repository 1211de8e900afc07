import { z } from "zod";
import type { EventsLink } from "@/lib/domain/posture/activity/people";

const list = z.array(z.string()).optional();
const evidence = z.object({
  events: z.object({
    account: z.string(),
    from: z.string(),
    to: z.string(),
    person: list,
    actor: list,
    name: list,
    kind: list,
  }) satisfies z.ZodType<EventsLink>,
});

/** Lists stand in the timeline's address with commas between, so a comma within a value is escaped. */
const joined = (values: readonly string[] | undefined) =>
  values?.map((text) => text.replaceAll(",", "%2C")).join(",");

/** The timeline's filters for the events that a finding is about; undefined for findings about settings. */
export function eventsOf(found: unknown): Record<string, string | undefined> | undefined {
  const parsed = evidence.safeParse(found);
  if (!parsed.success) return undefined;
  const { account, from, to, person, actor, name, kind } = parsed.data.events;
  return {
    account,
    from,
    to,
    // The scope bar's own range would stand in the way of these two.
    range: "",
    person: joined(person),
    actor: joined(actor),
    name: joined(name),
    kind: joined(kind),
  };
}
