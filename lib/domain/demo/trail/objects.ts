import { organisation } from "../organisation/accounts";
import { random } from "../random";
import type { Emitted } from "./record";
import type { Window } from "./windows";

/** One object as CloudTrail would have put it into the bucket. */
export type TrailObject = { key: string; records: number; text: string };

const fiveMinutes = 300_000;
/** AWS closes an object after five minutes or some thousand records; here a whole window may share one. */
const most = 2000;
const letters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

function keyOf(account: string, region: string, lastAt: number): string {
  const stamp = new Date(Math.floor(lastAt / fiveMinutes + 1) * fiveMinutes).toISOString();
  const compact = stamp.slice(0, 16).replaceAll(/[-:]/g, "");
  const tail = random(`object:${account}:${region}:${lastAt}`).text(16, letters);
  const folder = `AWSLogs/${organisation.id}/${account}/CloudTrail/${region}/${stamp.slice(0, 10).replaceAll("-", "/")}`;
  return `${folder}/${account}_CloudTrail_${region}_${compact}Z_${tail}.json.gz`;
}

/** A window's events as objects: by account and region, in order of time. */
export function objectsOf(window: Window): TrailObject[] {
  const groups = new Map<string, Emitted[]>();
  for (const event of window.events) {
    const place = `${event.account} ${event.region}`;
    const group = groups.get(place);
    if (group) group.push(event);
    else groups.set(place, [event]);
  }
  return [...groups.keys()].sort().flatMap((place) => {
    const events = (groups.get(place) ?? []).sort((a, b) => a.at - b.at);
    const [account = "", region = ""] = place.split(" ");
    return Array.from({ length: Math.ceil(events.length / most) }, (_, index) => {
      const part = events.slice(index * most, (index + 1) * most);
      return {
        key: keyOf(account, region, part.at(-1)?.at ?? window.start),
        records: part.length,
        text: `{"Records":[${part.map(({ json }) => json).join(",")}]}`,
      };
    });
  });
}
