import type { EventDraft } from "@/lib/domain/cloudtrail/row";
import type { Burst } from "./activity";
import { byCount } from "./tally";

/** So many different calls are named; the rest are counted. */
export const namedCalls = 50;

type Window = Omit<Burst, "calls" | "distinct"> & { calls: Set<string>; all: Set<string> };

/** What a window holds, for the threshold to be applied. */
export type BurstSize = { distinct: number; services: number; all: number };

/** Counts the different calls of each actor, and of each person behind one, in windows of time: an hour or a day, by the length of an instant's part. */
export class BurstCounter {
  readonly #windows = new Map<string, Window>();

  constructor(
    readonly part: number,
    readonly counts: (source: string, name: string) => boolean,
  ) {}

  add({ account, actor, actorName, person, source, name, time, id }: EventDraft): void {
    const key = [account, actor, person, time.slice(0, this.part)].join("|");
    const known: Window = this.#windows.get(key) ?? {
      account,
      actor,
      actorName,
      person,
      count: 0,
      first: time,
      last: "",
      eventId: id,
      calls: new Set(),
      all: new Set(),
    };
    this.#windows.set(key, known);
    const call = `${source}:${name}`;
    known.all.add(call);
    if (!this.counts(source, name)) return;
    known.calls.add(call);
    known.count += 1;
    if (known.last === "" || time < known.first) known.first = time;
    if (time > known.last || (time === known.last && id > known.eventId)) {
      known.last = time;
      known.eventId = id;
    }
  }

  /** The windows that reach the threshold. */
  bursts(reaches: (size: BurstSize) => boolean): Burst[] {
    return [...this.#windows.values()]
      .filter(({ calls, all }) => {
        const services = new Set([...calls].map((call) => call.slice(0, call.indexOf(":"))));
        return calls.size > 0 && reaches({ distinct: calls.size, services: services.size, all: all.size });
      })
      .map(({ calls, all: _, ...burst }) => ({
        ...burst,
        distinct: calls.size,
        calls: [...calls].sort().slice(0, namedCalls),
      }))
      .sort(byCount);
  }
}
