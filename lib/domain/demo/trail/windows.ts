import { behaviours } from "../behaviours/all";
import type { Behaviour } from "../behaviours/behaviour";
import { type Span, type Story, storyOf } from "../calendar";
import { accountIds, globalRegion } from "../organisation/accounts";
import { random } from "../random";
import { stories } from "../stories/all";
import { compose } from "./compose";
import type { Emit, Emitted } from "./record";

const hourLength = 3_600_000;
/** Services with one endpoint for the world write their events in one region. */
const globalSources = new Set(["iam", "organizations", "ce", "health"]);

/** What a demo trail is made of; the same plan gives the same bytes. */
export type TrailPlan = { span: Span; events: number; seed: number };

/** Some hours of the trail: everything that was delivered in them, in no order. */
export type Window = { start: number; end: number; events: Emitted[] };

/** Hours that go into one window: few events are gathered over half a day, many are kept apart by the hour. */
export function windowHours({ span, events }: TrailPlan): number {
  const perHour = events / Math.max(1, (span.end - span.start) / hourLength);
  return [12, 6, 4, 2].find((hours) => perHour * hours <= 4000) ?? 1;
}

/** How many events each behaviour has to make in each hour: its share, spread by its rhythm. */
function budgets({ span, events }: TrailPlan): { behaviour: Behaviour; perHour: number[] }[] {
  const hours = Math.round((span.end - span.start) / hourLength);
  const shares = behaviours.reduce((sum, { share }) => sum + share, 0);
  return behaviours.map((behaviour) => {
    const weights = Array.from({ length: hours }, (_, hour) =>
      behaviour.rhythm(span.start + hour * hourLength),
    );
    const total = weights.reduce((sum, weight) => sum + weight, 0) || 1;
    return {
      behaviour,
      perHour: weights.map((weight) => (events * (behaviour.share / shares) * weight) / total),
    };
  });
}

/** False for what CloudTrail never delivered: three hours of one region, and a region no longer recorded. */
function delivered(story: Story, account: string, region: string, at: number): boolean {
  if (region !== "eu-north-1") return true;
  if (at >= story.gap.start && at < story.gap.end) return false;
  return account !== accountIds.sandbox || at < story.sandboxTrailNarrowed;
}

function collector(plan: TrailPlan, story: Story, label: string, into: Emitted[]): Emit {
  const from = random(`${plan.seed}:records:${label}`);
  return (caller, call, at, where) => {
    const region = globalSources.has(call.source) ? globalRegion : where;
    if (at < plan.span.start || at >= plan.span.end || !delivered(story, caller.account, region, at)) return;
    into.push({
      at,
      account: caller.account,
      region,
      json: JSON.stringify(compose(caller, call, at, region, from)),
    });
  };
}

function storyEvents(plan: TrailPlan, story: Story): Emitted[] {
  const events: Emitted[] = [];
  for (const [name, tell] of Object.entries(stories)) {
    tell(story, random(`${plan.seed}:story:${name}`), collector(plan, story, `story:${name}`, events));
  }
  return events;
}

/** The whole trail, window by window; memory holds one window, whatever the number of events. */
export function* trailWindows(plan: TrailPlan): Generator<Window> {
  const story = storyOf(plan.span.end);
  const once = storyEvents(plan, story);
  const shares = budgets(plan);
  const width = windowHours(plan) * hourLength;
  for (let start = Math.floor(plan.span.start / width) * width; start < plan.span.end; start += width) {
    const end = start + width;
    const events = once.filter(({ at }) => at >= start && at < end);
    for (
      let hour = Math.max(start, plan.span.start);
      hour < Math.min(end, plan.span.end);
      hour += hourLength
    ) {
      const index = Math.round((hour - plan.span.start) / hourLength);
      for (const { behaviour, perHour } of shares) {
        const label = `${behaviour.name}:${hour}`;
        const from = random(`${plan.seed}:${label}`);
        behaviour.act({
          start: hour,
          budget: perHour[index] ?? 0,
          from,
          story,
          emit: collector(plan, story, label, events),
        });
      }
    }
    yield { start, end, events };
  }
}
