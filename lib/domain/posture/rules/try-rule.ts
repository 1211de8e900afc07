import { evaluateCheck } from "../evaluate";
import type { FindingStatus } from "../finding";
import type { World } from "../world";
import type { Rule } from "./rule";
import { checkOfRule } from "./rule-check";

export type TriedResource = {
  account: string;
  region: string;
  resource: string;
  name: string;
  status: FindingStatus;
  reason: string;
};
/** What a rule says of inventory before it is saved. `of`: resources of its type; the rest does not concern it. */
export type Tried = {
  type: string;
  of: number;
  fail: number;
  pass: number;
  notAssessed: number;
  /** Those that fail first, then those that could not be assessed. */
  rows: TriedResource[];
};

const order: Record<FindingStatus, number> = { fail: 0, not_assessed: 1, muted: 2, pass: 3 };

/** Judges worlds by a rule; at most `most` rows are listed, all are counted. */
export function tryRule(rule: Rule, worlds: readonly World[], most: number): Tried {
  const check = checkOfRule(rule);
  const type = check.judge.per === "resource" ? check.judge.type : undefined;
  const rows: TriedResource[] = [];
  let of = 0;
  for (const world of worlds) {
    if (type) of += world.of(type).length;
    for (const { account, region, resource, status, reason } of evaluateCheck(check, world)) {
      const name = (type && world.byId(type, resource)?.name) || resource;
      rows.push({ account, region, resource, name, status, reason });
    }
  }
  const count = (status: FindingStatus) => rows.filter((row) => row.status === status).length;
  rows.sort((a, b) => order[a.status] - order[b.status] || (a.name < b.name ? -1 : 1));
  return {
    type: rule.resource,
    of,
    fail: count("fail"),
    pass: count("pass"),
    notAssessed: count("not_assessed"),
    rows: rows.slice(0, most),
  };
}

/** "4 of 17 s3:bucket would fail": the answer in one sentence. */
export function triedSentence({ type, of, fail, pass, notAssessed }: Tried): string {
  if (of === 0) return `There is no ${type} in the inventory.`;
  const rest = of - fail - pass - notAssessed;
  const also = [
    `${pass} pass`,
    ...(notAssessed > 0 ? [`${notAssessed} cannot be assessed`] : []),
    ...(rest > 0 ? [`${rest} ${rest === 1 ? "is" : "are"} not concerned`] : []),
  ];
  return `${fail} of ${of} ${type} would fail; ${also.join(", ")}.`;
}
