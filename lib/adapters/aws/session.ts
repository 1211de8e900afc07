import pLimit from "p-limit";
import type { Gap, Resource } from "@/lib/domain/posture/snapshot/document";
import { AccountLost } from "./accounts/credentials";
import type { ClientConfig, Collector, CollectorSession } from "./collector";
import { credentialsExpired, errorCode, failureMessage, gapReason } from "./failure";

/** Where a session writes what it finds. */
export type SnapshotSink = { resource(found: Resource): void; gap(missing: Gap): void };

export type SessionOptions = {
  account: string;
  region: string;
  partition: string;
  config: ClientConfig;
  /** Calls under way at once for this service × region × account. */
  concurrency: number;
  /** Lets a call begin when there is room for it among all that the collection has under way. */
  admit?: <T>(call: () => Promise<T>) => Promise<T>;
  /** The retry strategy of a client, by the client's name: `S3Client`. */
  retryStrategy?: (api: string) => unknown;
  signal: AbortSignal;
  sink: SnapshotSink;
};

/** As JSON writes it: undefined members gone, dates in ISO 8601, so that a snapshot equals its file. */
function plain(config: Record<string, unknown>): Record<string, unknown> {
  return JSON.parse(JSON.stringify(config));
}

/**
 * A collector's view of one account and region: it bounds concurrency, turns failures into gaps, and throws only what
 * ends more than one call (expired credentials, a lost account) or is a mistake in the collector (an operation it did not
 * declare).
 */
export function openSession(collector: Collector, options: SessionOptions): CollectorSession {
  const limit = pLimit(options.concurrency);
  const admit = options.admit ?? ((call) => call());
  const clients = new Map<unknown, unknown>();
  const { account, region, sink, signal } = options;
  return {
    account,
    region,
    partition: options.partition,
    endpoint: options.config.endpoint,
    client<C>(make: new (config: never) => C, settings: Record<string, unknown> = {}): C {
      const known = clients.get(make);
      if (known) return known as C;
      const retryStrategy = options.retryStrategy?.(make.name);
      const made = new make({
        ...options.config,
        ...(retryStrategy ? { retryStrategy } : {}),
        ...settings,
      } as never);
      clients.set(make, made);
      return made;
    },
    async ask(operation, call, about = {}) {
      if (!collector.operations.includes(operation)) {
        throw new Error(`collector ${collector.service} asks for ${operation} without declaring it`);
      }
      try {
        return await limit(() =>
          admit(async () => {
            signal.throwIfAborted();
            return call(signal);
          }),
        );
      } catch (error) {
        if (about.absent?.includes(errorCode(error))) return null;
        if (credentialsExpired(error) || error instanceof AccountLost) throw error;
        const reason = gapReason(error);
        const message = failureMessage(error);
        sink.gap({
          account,
          region,
          service: collector.service,
          operation,
          resource: about.resource,
          reason,
          message,
        });
        return undefined;
      }
    },
    add(found) {
      sink.resource({ ...found, account, region: found.region ?? region, config: plain(found.config) });
    },
  };
}
