/** One piece of a collection: a service in a region of an account. The unit of progress, retry and resumption. */
export type Cell = { account: string; region: string; service: string };

/**
 * What became of a cell: `done` (every call answered), `partly` (some did not), `failed` (none that matters did), `off` (the
 * service or region is not there).
 */
export type CellOutcome = "done" | "partly" | "failed" | "off";

export type CellResult = {
  outcome: CellOutcome;
  resources: number;
  gaps: number;
  milliseconds: number;
  /** The first thing that was not answered: operation and reason. */
  message?: string;
};

export type CellState = "queued" | "running" | CellOutcome;

/** The name by which a cell is kept: `111122223333/eu-west-1/s3`. */
export function cellKey({ account, region, service }: Cell): string {
  return `${account}/${region}/${service}`;
}
