import type { Resource } from "@/lib/domain/posture/snapshot/document";

/** What the AWS SDK's client constructors take from us; the same for every service. */
export type ClientConfig = {
  region: string;
  endpoint?: string;
  credentials?: unknown;
  maxAttempts: number;
  retryMode: "adaptive";
  /** S3 only: a bucket answers from its own region wherever the call starts. */
  followRegionRedirects: boolean;
  /** With an endpoint of our own, names go into the path and not into the host. */
  forcePathStyle?: boolean;
  disableHostPrefix?: boolean;
  /** Sockets, shared by all clients of a collection. */
  requestHandler?: unknown;
};

export type FoundResource = Omit<Resource, "account" | "region"> & { region?: string };

/** What a collector works with: one account, one region, one service. */
export type CollectorSession = {
  account: string;
  /** Region code; for global services `global`, while calls go to the partition's main region. */
  region: string;
  partition: string;
  /** Set when calls go to another endpoint than AWS's own. */
  endpoint: string | undefined;
  /** The service's client for this account and region; the same one each time it is asked for. */
  client<C>(make: new (config: never) => C, settings?: Record<string, unknown>): C;
  /**
   * Makes one call, or one paginated listing. `operation` is the IAM action it needs and must be declared by the
   * collector. Returns null when AWS answers one of the `absent` error codes (the thing is known not to exist) and
   * undefined when the call failed: then a gap has been recorded and the member stays out of the snapshot.
   */
  ask<T>(
    operation: string,
    call: (signal: AbortSignal) => Promise<T>,
    about?: { resource?: string; absent?: readonly string[] },
  ): Promise<T | null | undefined>;
  /** Puts a resource into the snapshot. Members of `config` that are undefined are left out. */
  add(resource: FoundResource): void;
};

/** One AWS service, read. Found by its folder: lib/adapters/aws/collectors. */
export type Collector = {
  service: string;
  scope: "global" | "regional";
  /** Every IAM action that `collect` may need; the read-only role is generated from these. */
  operations: readonly string[];
  collect(session: CollectorSession): Promise<void>;
};
