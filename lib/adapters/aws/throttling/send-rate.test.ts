import { describe, expect, it } from "vitest";
import { openSendRate } from "./send-rate";

/** A service that answers `limit` calls a second and throttles the others, on a clock of its own. */
function callFor(
  seconds: number,
  answers: (attempt: number, sentThisSecond: number, second: number) => boolean,
) {
  let clock = 0;
  let waited = 0;
  const rate = openSendRate({
    now: () => clock,
    wait: async (milliseconds) => {
      waited = milliseconds;
    },
  });
  const perSecond: { sent: number; throttled: number }[] = [];
  return (async () => {
    for (let attempt = 0; clock < seconds * 1_000; attempt += 1) {
      waited = 0;
      await rate.getSendToken();
      clock += Math.max(waited, 5);
      const second = Math.floor(clock / 1_000);
      perSecond[second] ??= { sent: 0, throttled: 0 };
      const now = perSecond[second];
      const answered = answers(attempt, now.sent, second);
      now.sent += 1;
      if (!answered) now.throttled += 1;
      rate.updateClientSendingRate(answered ? {} : { errorType: "THROTTLING" });
    }
    return perSecond;
  })();
}

describe("the sending rate", () => {
  it("holds nobody up while AWS answers", async () => {
    const seconds = await callFor(3, () => true);
    expect(seconds.slice(0, 3).map(({ sent }) => sent)).toEqual([199, 200, 200]);
  });

  it("finds the limit of a service and stays near it", async () => {
    const seconds = await callFor(30, (_, sent) => sent < 20);
    const late = seconds.slice(10, 30);
    const answered = late.reduce((sum, { sent, throttled }) => sum + sent - throttled, 0) / late.length;
    const throttled = late.reduce((sum, second) => sum + second.throttled, 0) / late.length;
    expect(answered).toBeGreaterThan(15);
    expect(throttled).toBeLessThan(5);
  });

  it("is not slowed down by one throttled call in twenty", async () => {
    const seconds = await callFor(10, (attempt) => attempt % 20 !== 19);
    expect(seconds[9]?.sent).toBeGreaterThan(190);
  });

  it("speeds up again when the trouble is over", async () => {
    const seconds = await callFor(60, (_, sent, second) => second >= 10 || sent < 5);
    expect(seconds[9]?.sent).toBeLessThan(30);
    expect(seconds[50]?.sent).toBeGreaterThan(100);
  });
});
