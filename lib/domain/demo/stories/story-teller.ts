import type { Story } from "../calendar";
import type { Random } from "../random";
import type { Emit } from "../trail/record";

/** Something that happened once: its events, at the moments the calendar gives. */
export type StoryTeller = (story: Story, from: Random, emit: Emit) => void;

/** Emits calls one after the other, some seconds apart, and returns the moment after the last. */
export function inTurn<T>(
  items: readonly T[],
  start: number,
  from: Random,
  seconds: [number, number],
  act: (item: T, at: number) => void,
): number {
  let at = start;
  for (const item of items) {
    act(item, at);
    at += from.between(seconds[0] * 1000, seconds[1] * 1000);
  }
  return at;
}
