import type { Story } from "../calendar";
import type { Random } from "../random";
import type { Emit } from "../trail/record";

/** One hour of work for one kind of actor. Hours know nothing of each other, so that any hour can be made alone. */
export type Hour = {
  /** Start of the hour (ms UTC). */
  start: number;
  /** How many events are expected of it; may be fractional. */
  budget: number;
  from: Random;
  emit: Emit;
  story: Story;
};

/** What one kind of actor does all month. */
export type Behaviour = {
  name: string;
  /** Its part of all events; the shares are brought to a sum of one. */
  share: number;
  /** How busy the hour that starts at `moment` is, compared with its other hours. */
  rhythm(moment: number): number;
  act(hour: Hour): void;
};

const hourLength = 3_600_000;

/** A whole number with the expected value `expected`: 2.3 is mostly 2, sometimes 3. */
export function about(expected: number, from: Random): number {
  const whole = Math.floor(expected);
  return whole + (from.chance(expected - whole) ? 1 : 0);
}

/** Runs `burst` as often as the budget asks for bursts of `size` events, at moments spread over the hour. */
export function bursts(hour: Hour, size: number, seconds: number, burst: (at: number) => void): void {
  const room = hourLength - seconds * 1000;
  for (let left = about(hour.budget / size, hour.from); left > 0; left--) {
    burst(hour.start + Math.floor(hour.from.next() * room));
  }
}

/** Single events, each at its own moment of the hour. */
export function singles(hour: Hour, act: (at: number) => void): void {
  bursts(hour, 1, 0, act);
}
