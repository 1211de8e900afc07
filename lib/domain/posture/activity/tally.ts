import type { Happening } from "./activity";

/** Adds up events of one kind by a key. */
export class Tally<T extends Happening> {
  readonly #by = new Map<string, Happening & Omit<T, keyof Happening>>();

  /** Counts an event under `key`; `about` is kept from the first one. */
  add(key: string, about: Omit<T, Exclude<keyof Happening, "account">>, time: string, eventId: string): void {
    const known = this.#by.get(key);
    if (!known) {
      this.#by.set(key, { ...about, count: 1, first: time, last: time, eventId } as unknown as T);
      return;
    }
    known.count += 1;
    if (time < known.first) known.first = time;
    if (time > known.last || (time === known.last && eventId > known.eventId)) {
      known.last = time;
      known.eventId = eventId;
    }
  }

  /** What happened most often first. */
  sorted(): T[] {
    return ([...this.#by.values()] as unknown as T[]).sort(byCount);
  }
}

/** What happened most often first; among equals, the newest. */
export function byCount(a: Happening, b: Happening): number {
  return b.count - a.count || (a.last < b.last ? 1 : a.last > b.last ? -1 : a.eventId < b.eventId ? -1 : 1);
}
