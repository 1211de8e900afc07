import type { Notifier } from "@/lib/adapters/notify/notifier";
import { notifiers } from "@/lib/adapters/notify/notifiers.generated";
import { Problem } from "@/lib/domain/errors/problem";

/** @throws Problem when there is no such kind of channel */
export function notifierOf(kind: string): Notifier {
  const notifier = notifiers.find((one) => one.kind === kind);
  if (notifier) return notifier;
  throw new Problem("bad-input", `There is no kind of channel ${kind}.`, {
    where: "kind",
    next: `Expected one of ${notifiers.map((one) => one.kind).join(", ")}.`,
  });
}
