import type { CellResult } from "@/lib/domain/collection/cell";
import { Problem } from "@/lib/domain/errors/problem";
import { type Gap, type Snapshot, snapshotVersion } from "@/lib/domain/posture/snapshot/document";
import { type Reaching, reachAccounts, unreachedGap } from "./accounts/reach";
import type { Collector } from "./collector";
import { collectors as registered } from "./collectors.generated";
import type { KeptCells } from "./run/kept";
import { keepInMemory } from "./run/kept-in-memory";
import { planCells } from "./run/plan";
import { type CellEvent, type Missed, type Pace, readCells } from "./run/read-cells";
import type { AccountTarget } from "./targets";

export type { AccountTarget } from "./targets";

/** One cell of the progress grid that has ended: account × region × service. */
export type CollectProgress = {
  account: string;
  region: string;
  service: string;
  done: number;
  total: number;
  failed?: string;
};

export type CollectOptions = Pace & {
  /** Each account as it is reached; one without a role is the credentials' own. */
  targets: readonly AccountTarget[];
  organisation?: { id: string; name: string };
  /** Region codes; none: those the account has enabled. */
  regions?: readonly string[];
  collectors?: readonly Collector[];
  /** UTC, ISO 8601. */
  takenAt: string;
  kept: KeptCells;
  signal?: AbortSignal;
  /** Told once which cells there are, and which of them are kept from before. */
  onPlan?: (plan: CollectionPlan) => void;
  onCell?: (event: CellEvent) => void;
};

/** What a collection is going to read. */
export type CollectionPlan = {
  accounts: Snapshot["accounts"];
  /** Accounts that could not be entered, and why. */
  unreached: { account: string; message: string }[];
  cells: { account: string; region: string; service: string; kept?: CellResult }[];
};

export type Header = Omit<Snapshot, "resources" | "gaps">;

/** What a collection brought home beside what is kept: the snapshot's header, and the gaps that belong to no cell. */
export type Collection = { header: Header; gaps: Gap[]; late: number; reached: number };

function describedAccounts(targets: readonly AccountTarget[], { reached }: Reaching): Snapshot["accounts"] {
  const found = new Map(reached.map(({ target, account }) => [target, account]));
  return targets.flatMap((target) => {
    const id = found.get(target) ?? target.id ?? target.roleArn?.split(":")[4];
    const { name, email, unit } = target;
    if (!id) return [];
    return [{ id, ...(name ? { name } : {}), ...(email ? { email } : {}), ...(unit ? { unit } : {}) }];
  });
}

/** Regions that are off in an account, and accounts that would not say which are on. */
function regionGaps({ reached }: Reaching): Gap[] {
  const operation = "account:ListRegions";
  return reached.flatMap(({ account, off, regionsKnown, regions }): Gap[] => [
    ...off.map((region) => ({
      account,
      region,
      service: "account",
      operation,
      reason: "region-off" as const,
      message: "The region is switched off in this account.",
    })),
    ...(regionsKnown
      ? []
      : [
          {
            account,
            region: "global",
            service: "account",
            operation,
            reason: "denied" as const,
            message: `AWS did not say which regions are enabled; only ${regions.join(", ")} was read.`,
          },
        ]),
  ]);
}

/**
 * Reads every account × region × service into `kept`; cells that it holds already are not read again. What fails becomes a
 * gap and leaves the rest standing; an account whose role cannot be assumed is one gap of its own.
 * @throws Problem when no account can be reached, when credentials expire midway or when `signal` is aborted
 */
export async function collectInto(options: CollectOptions): Promise<Collection> {
  const { targets, regions = [], takenAt, kept, organisation } = options;
  const collectors = options.collectors ?? registered;
  const reaching = await reachAccounts(targets, regions);
  const { reached, unreached } = reaching;
  if (reached.length === 0) throw unreached[0]?.problem ?? new Problem("bad-input", "No account was named.");
  const cells = planCells(reached, collectors);
  options.onPlan?.({
    accounts: describedAccounts(targets, reaching),
    unreached: unreached.map(({ account, problem }) => ({
      account: account ?? "",
      message: problem.message,
    })),
    cells: cells.map(({ account, region, service }) => {
      const before = kept.finished.get(`${account}/${region}/${service}`);
      return { account, region, service, ...(before ? { kept: before } : {}) };
    }),
  });
  const missed: Missed = await readCells(cells, options);
  const header: Header = {
    heptagonSnapshot: snapshotVersion,
    takenAt,
    ...(organisation ? { organisation } : {}),
    accounts: describedAccounts(targets, reaching),
    regions: [...new Set(reached.flatMap((one) => [...one.regions, ...one.off]))].sort(),
    services: collectors.map(({ service }) => service),
  };
  const gaps = [...unreached.flatMap(unreachedGap), ...regionGaps(reaching), ...missed.gaps];
  return { header, gaps, late: missed.late, reached: reached.length };
}

export type CollectSnapshotOptions = Omit<CollectOptions, "kept" | "takenAt"> & {
  now: () => Date;
  onProgress?: (progress: CollectProgress) => void;
};

/** The same, as one document in memory: for few accounts. Resources come in the order of their account and id. */
export async function collectSnapshot(options: CollectSnapshotOptions): Promise<Snapshot> {
  const kept = keepInMemory();
  const onCell = (event: CellEvent) => {
    options.onCell?.(event);
    if (event.state === "running") return;
    const { account, region, service, done, total, result } = event;
    const failed = result.outcome === "failed" ? { failed: result.message ?? "failed" } : {};
    options.onProgress?.({ account, region, service, done, total, ...failed });
  };
  const takenAt = options.now().toISOString();
  const { header, gaps } = await collectInto({ ...options, kept, takenAt, onCell });
  const snapshot: Snapshot = { ...header, resources: [], gaps };
  for await (const part of kept.contents()) {
    if ("resource" in part) snapshot.resources.push(part.resource);
    else snapshot.gaps.push(part.gap);
  }
  const key = ({ account, id }: { account: string; id: string }) => `${account}|${id}`;
  snapshot.resources.sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
  return snapshot;
}
