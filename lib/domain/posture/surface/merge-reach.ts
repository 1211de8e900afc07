import type { Opening } from "../network/opening";
import type { Reach, ReachStatus } from "../network/reach";

/** The worst first: one way in is enough, and what nobody knows is worse than what is closed. */
const order: readonly ReachStatus[] = ["reachable", "not_assessed", "restricted", "closed"];

function distinct(openings: readonly Opening[]): Opening[] {
  return [...new Map(openings.map((one) => [JSON.stringify(one), one])).values()];
}

/** Several ways to one thing as one: its status is that of the widest, its path that way's. */
export function merged(reaches: readonly Reach[]): Reach {
  const [first] = [...reaches].sort((a, b) => order.indexOf(a.status) - order.indexOf(b.status));
  if (!first)
    return { status: "closed", openings: [], hops: [], missing: [], stoppedBy: "No public address." };
  const open = reaches.filter(({ status }) => status !== "closed");
  return {
    ...first,
    openings: distinct(open.flatMap(({ openings }) => openings)),
    missing: [...new Set(open.flatMap(({ missing }) => missing))],
  };
}
