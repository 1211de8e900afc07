import { AdaptiveRetryStrategy } from "@smithy/core/retry";
import { openSendRate, type SendRate } from "./send-rate";

/** Attempts a call gets; with the SDK's backoff the last one follows up to a minute after the first. */
const attempts = 8;

/** One token bucket for each account × region × AWS API, shared by every client that calls it. */
export type SendRates = { strategyFor(account: string, region: string, api: string): AdaptiveRetryStrategy };

/** The buckets of one collection. */
export function openSendRates(): SendRates {
  const rates = new Map<string, SendRate>();
  return {
    strategyFor(account, region, api) {
      const key = `${account}/${region}/${api}`;
      const rateLimiter = rates.get(key) ?? openSendRate();
      rates.set(key, rateLimiter);
      return new AdaptiveRetryStrategy(attempts, { maxAttempts: attempts, rateLimiter });
    },
  };
}
