import type { Database } from "@/lib/adapters/db/database";
import { actionCatalogue } from "@/lib/adapters/iam-data/catalogue";
import type { ResponseOf } from "@/lib/contract/endpoint";
import type { endpoints } from "@/lib/contract/endpoints/usage";
import { Problem } from "@/lib/domain/errors/problem";
import type { Format } from "@/lib/domain/iam/generate/formats";
import type { Width } from "@/lib/domain/iam/generate/generalise";
import { leastPolicy } from "@/lib/domain/iam/generate/least";
import { whatCan } from "@/lib/domain/iam/question/what-can";
import { jobsOf, type Worker } from "@/lib/domain/iam/usage/jobs";
import { Observation } from "@/lib/domain/iam/usage/observe";
import type { Calls } from "@/lib/domain/iam/usage/uses";
import type { AccountScope } from "@/lib/domain/scope/account-scope";
import { callsIn } from "./calls";
import { estateOf } from "./estate";
import { knownPrincipal } from "./principal-permissions";

type Making = { width: Width; regions: "true" | "false"; format: Format };
type Asked = Making & { days: number; now: Date };

function observationOf(calls: readonly Calls[]): Observation {
  const observation = new Observation();
  for (const call of calls)
    observation.add(
      { ...call, resources: [...call.resources], error: call.refused ? "AccessDenied" : null },
      call.count,
    );
  return observation;
}

/**
 * The smallest policy for what a principal did in the days before the newest event.
 * @throws Problem when the inventory does not hold the principal, or the timeline nothing that it did
 */
export async function askLeastPrivilege(
  db: Database,
  scope: AccountScope,
  { principal: given, width, regions, format, ...asked }: Asked & { principal: string },
): Promise<ResponseOf<typeof endpoints.leastPrivilege>> {
  const estate = await estateOf(db, scope);
  const principal = knownPrincipal(estate, given);
  const { calls, ...span } = await callsIn(db, scope, { ...asked, actors: [principal] });
  const observation = observationOf(calls);
  const observed = observation.observed();
  if (observed.length === 0)
    throw new Problem(
      "not-found",
      `Nothing that ${principal} was let do is in the timeline of ${asked.days} days.`,
      {
        next: "A policy from nothing would allow nothing: look further back, or consider whether it is needed at all.",
      },
    );
  const made = leastPolicy(observed, { principal, format, width, regions: regions === "true" });
  const reach = whatCan(estate, { principal, catalogue: await actionCatalogue() });
  const { needed, ...rest } = made;
  return {
    ...span,
    ...rest,
    principal,
    events: observation.events,
    actions: { granted: reach?.reachable ?? null, needed },
  };
}

/** What each human did, whatever roles they did it in. */
function workersOf(calls: readonly Calls[]): Worker[] {
  const byPerson = new Map<string, Calls[]>();
  for (const call of calls)
    if (call.person !== null) byPerson.set(call.person, [...(byPerson.get(call.person) ?? []), call]);
  return [...byPerson].flatMap(([person, own]) => {
    const observed = observationOf(own).observed();
    return observed.length > 0 ? [{ person, calls: observed }] : [];
  });
}

const jobRole = (name: string) => `arn:aws:iam::000000000000:role/${name.replaceAll(" ", "-")}`;

/** People grouped by what they do, each group with a role that would be enough. */
export async function askJobs(
  db: Database,
  scope: AccountScope,
  { width, regions, format, ...asked }: Asked,
): Promise<ResponseOf<typeof endpoints.jobs>> {
  const { calls, ...span } = await callsIn(db, scope, asked);
  const workers = workersOf(calls);
  return {
    ...span,
    people: workers.length,
    jobs: jobsOf(workers).map(({ calls: seen, ...job }) => {
      const making = { principal: jobRole(job.name), format, width, regions: regions === "true" };
      const { needed, ...made } = leastPolicy(seen, making);
      return { ...job, ...made, actions: { granted: null, needed } };
    }),
  };
}
