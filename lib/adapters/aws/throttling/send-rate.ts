/** What the SDK's AdaptiveRetryStrategy asks before each attempt, and tells after each answer. */
export type SendRate = {
  /** Resolves when the next attempt may be sent. */
  getSendToken(): Promise<void>;
  updateClientSendingRate(answer: unknown): void;
};

export type SendRateOptions = {
  /** Milliseconds on any steady clock. */
  now?: () => number;
  wait?: (milliseconds: number) => Promise<void>;
};

/** The share of throttled answers that retries absorb; above it we are too fast. */
const tolerated = 0.1;
/** Fewer throttled answers than this in a window may be chance. */
const meaningful = 3;
const windowLength = 1_000;
/** Attempts a second that are never gone below: backoff between retries does the rest. */
const slowest = 2;

function isThrottled(answer: unknown): boolean {
  return (
    typeof answer === "object" &&
    answer !== null &&
    "errorType" in answer &&
    answer.errorType === "THROTTLING"
  );
}

const sleep = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

/**
 * A token bucket that finds AWS's limit. Unlimited until more than a tenth of a second's answers are throttled; then its
 * rate is what AWS did answer in that second, and it grows by a tenth and one each second without trouble.
 * The SDK's own limiter (DefaultRateLimiter) measures in half seconds and starts from zero: a throttled answer in a client's
 * first half second leaves it at 0.5 calls a second, and one in twenty at random never lets it recover.
 */
export function openSendRate(options: SendRateOptions = {}): SendRate {
  const now = options.now ?? (() => performance.now());
  const wait = options.wait ?? sleep;
  let rate = Number.POSITIVE_INFINITY;
  let tokens = 0;
  let filledAt = now();
  let window = { since: now(), answered: 0, throttled: 0 };

  function fill(at: number): void {
    tokens = Math.min(Math.max(rate, 1), tokens + ((at - filledAt) / 1_000) * rate);
    filledAt = at;
  }

  function judgeWindow(at: number): void {
    const { since, answered, throttled } = window;
    const seconds = (at - since) / 1_000;
    const tooFast = throttled >= meaningful && throttled / (answered + throttled) > tolerated;
    if (tooFast) {
      if (rate === Number.POSITIVE_INFINITY) tokens = 0;
      else fill(at);
      filledAt = at;
      rate = Math.max(slowest, Math.min(rate, answered / seconds));
    } else if (rate !== Number.POSITIVE_INFINITY) {
      fill(at);
      rate = rate * 1.1 + 1;
    }
    window = { since: at, answered: 0, throttled: 0 };
  }

  return {
    async getSendToken() {
      if (rate === Number.POSITIVE_INFINITY) return;
      fill(now());
      tokens -= 1;
      // Tokens below zero are promised to those who wait already.
      if (tokens < 0) await wait((-tokens / rate) * 1_000);
    },
    updateClientSendingRate(answer) {
      if (isThrottled(answer)) window.throttled += 1;
      else window.answered += 1;
      const at = now();
      if (at - window.since >= windowLength) judgeWindow(at);
    },
  };
}
