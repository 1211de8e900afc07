/**
 * Resolves when the web application is built. `npm start` builds it beside us and says so through the channel between
 * the two processes (scripts/start.mjs); whoever starts us otherwise has built it before.
 * @throws the signal's reason when it is aborted first
 */
export function built(signal: AbortSignal): Promise<void> {
  if (process.env.HEPTAGON_AWAITS_BUILD !== "1" || !process.connected) return Promise.resolve();
  return new Promise((resolve, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason), { once: true });
    process.once("message", () => resolve());
    process.once("disconnect", () => resolve());
  });
}
