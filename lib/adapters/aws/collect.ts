import { setMaxListeners } from "node:events";
import pLimit from "p-limit";
import { Problem, problemLine } from "@/lib/domain/errors/problem";
import { type Gap, type Snapshot, snapshotVersion } from "@/lib/domain/posture/snapshot/document";
import type { Collector } from "./collector";
import { collectors as registered } from "./collectors.generated";
import { credentialsExpired, failureMessage, gapReason } from "./failure";
import { openSession, type SnapshotSink } from "./session";
import { clientConfig, enabledRegions, type Reach, whoWeAre } from "./targets";

export type AccountTarget = Reach & { name?: string };

/** One cell of the progress grid: account × region × service. */
export type CollectProgress = {
  account: string;
  region: string;
  service: string;
  done: number;
  total: number;
  failed?: string;
};

export type CollectOptions = {
  /** Each account as it is reached; one without a role is the credentials' own. */
  targets: AccountTarget[];
  /** Region codes; none: those the account has enabled. */
  regions?: string[];
  collectors?: readonly Collector[];
  now: () => Date;
  /** Milliseconds that one collector may take in one region of one account. */
  deadline?: number;
  signal?: AbortSignal;
  onProgress?: (progress: CollectProgress) => void;
};

type Reached = {
  account: string;
  name?: string;
  partition: string;
  reach: AccountTarget;
  regions: string[];
  home: string;
};

/** Home of the global services' endpoints, by partition: https://docs.aws.amazon.com/general/latest/gr/rande.html */
const mainRegion: Record<string, string> = {
  aws: "us-east-1",
  "aws-cn": "cn-north-1",
  "aws-us-gov": "us-gov-west-1",
};

async function reachAccount(target: AccountTarget, regions: string[] | undefined): Promise<Reached> {
  const home =
    target.region ?? process.env.AWS_REGION ?? process.env.AWS_DEFAULT_REGION ?? regions?.[0] ?? "us-east-1";
  const config = clientConfig(target, home);
  const { account, partition } = await whoWeAre(config);
  return {
    account,
    name: target.name,
    partition,
    reach: target,
    home,
    regions: regions ?? (await enabledRegions(config)),
  };
}

/** An account we were told of and could not enter: named by the account id in its role's ARN. */
function unreachedGap(target: AccountTarget | undefined, error: unknown): Gap[] {
  const account = target?.roleArn?.split(":")[4];
  if (!account) return [];
  const message = error instanceof Problem ? problemLine(error) : failureMessage(error);
  return [
    { account, region: "global", service: "sts", operation: "sts:AssumeRole", reason: "denied", message },
  ];
}

function knownAccount(
  target: AccountTarget,
  attempt: PromiseSettledResult<Reached> | undefined,
): Snapshot["accounts"] {
  const id = attempt?.status === "fulfilled" ? attempt.value.account : target.roleArn?.split(":")[4];
  return id ? [{ id, ...(target.name ? { name: target.name } : {}) }] : [];
}

type Cell = { reached: Reached; region: string; collector: Collector };

function cellsOf(reached: Reached, collectors: readonly Collector[]): Cell[] {
  return collectors.flatMap((collector) =>
    (collector.scope === "global" ? ["global"] : reached.regions).map((region) => ({
      reached,
      region,
      collector,
    })),
  );
}

async function collectCell(
  cell: Cell,
  sink: SnapshotSink,
  options: CollectOptions,
): Promise<string | undefined> {
  const { reached, region, collector } = cell;
  const deadline = AbortSignal.timeout(options.deadline ?? 10 * 60_000);
  const signal = options.signal ? AbortSignal.any([options.signal, deadline]) : deadline;
  // Every call under way listens to it, and there may be hundreds.
  setMaxListeners(0, signal);
  const callRegion = region === "global" ? (mainRegion[reached.partition] ?? reached.home) : region;
  const session = openSession(collector, {
    account: reached.account,
    region,
    partition: reached.partition,
    config: clientConfig(reached.reach, callRegion),
    concurrency: 10,
    signal,
    sink,
  });
  try {
    await collector.collect(session);
    return undefined;
  } catch (error) {
    if (options.signal?.aborted)
      throw new Problem("conflict", "The collection was cancelled.", { cause: error });
    if (credentialsExpired(error)) throw error;
    const operation = collector.operations[0] ?? `${collector.service}:*`;
    const message = failureMessage(error);
    sink.gap({
      account: reached.account,
      region,
      service: collector.service,
      operation,
      reason: gapReason(error),
      message,
    });
    return message;
  }
}

/**
 * Reads every account × region × service into one snapshot. What fails becomes a gap and leaves the rest standing; an
 * account whose role cannot be assumed is one gap of its own.
 * @throws Problem when no account can be reached, when credentials expire midway or when `signal` is aborted.
 */
export async function collectSnapshot(options: CollectOptions): Promise<Snapshot> {
  const collectors = options.collectors ?? registered;
  const attempts = await Promise.allSettled(
    options.targets.map((target) => reachAccount(target, options.regions)),
  );
  const reached = attempts.flatMap((attempt) => (attempt.status === "fulfilled" ? [attempt.value] : []));
  const failures = attempts.flatMap((attempt, index) =>
    attempt.status === "rejected" ? [{ target: options.targets[index], error: attempt.reason }] : [],
  );
  if (reached.length === 0) throw failures[0]?.error ?? new Problem("bad-input", "No account was named.");

  const snapshot: Snapshot = {
    heptagonSnapshot: snapshotVersion,
    takenAt: options.now().toISOString(),
    accounts: options.targets.flatMap((target, index) => knownAccount(target, attempts[index])),
    regions: [...new Set(reached.flatMap(({ regions }) => regions))].sort(),
    services: collectors.map(({ service }) => service),
    resources: [],
    gaps: failures.flatMap(({ target, error }) => unreachedGap(target, error)),
  };
  const sink: SnapshotSink = {
    resource: (found) => snapshot.resources.push(found),
    gap: (missing) => snapshot.gaps.push(missing),
  };
  const cells = reached.flatMap((one) => cellsOf(one, collectors));
  const atOnce = pLimit(16);
  let done = 0;
  await Promise.all(
    cells.map((cell) =>
      atOnce(async () => {
        const failed = await collectCell(cell, sink, options);
        done += 1;
        options.onProgress?.({
          account: cell.reached.account,
          region: cell.region,
          service: cell.collector.service,
          done,
          total: cells.length,
          ...(failed ? { failed } : {}),
        });
      }),
    ),
  );
  const order = (a: { account: string; id: string }, b: { account: string; id: string }) =>
    a.account < b.account ? -1 : a.account > b.account ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
  snapshot.resources.sort(order);
  return snapshot;
}
