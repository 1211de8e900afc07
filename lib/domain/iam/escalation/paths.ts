import type { Exploration } from "./explore";
import { longest, type Step, stepOf, type Taken } from "./search";

/** Ways of one principal, shortest first; `more` when there are others that were not listed. */
export type Paths = { paths: Step[][]; more: boolean };

/** So many unfinished ways are followed at most: a dense estate has more than anybody would read. */
const mostFollowed = 20_000;

function isFinished({ edge }: Taken, { nodes }: Exploration): boolean {
  return nodes.get(edge.next)?.admin ?? false;
}

/**
 * Every way by which a principal becomes administrator without visiting anybody twice, shortest first, up to a limit.
 * Each distinct method or target is a way of its own.
 */
export function allPaths(exploration: Exploration, principal: string, limit: number): Paths {
  const { nodes, distance } = exploration;
  const start = nodes.get(principal);
  const paths: Step[][] = [];
  if (!start || start.admin || !distance.has(principal)) return { paths, more: false };
  /** By their least possible length, so that ways come out in the order of their length. */
  const waiting: Taken[][][] = [[[]]];
  let followed = 0;
  for (let length = 0; length <= longest; length++)
    for (let at = 0; at < (waiting[length]?.length ?? 0); at++) {
      const taken = waiting[length]?.[at] ?? [];
      const last = taken.at(-1);
      if (last && isFinished(last, exploration)) {
        if (paths.length === limit) return { paths, more: true };
        paths.push(taken.map(stepOf));
        continue;
      }
      followed += 1;
      if (followed > mostFollowed) return { paths, more: true };
      const node = last ? nodes.get(last.edge.next) : start;
      for (const edge of node?.edges ?? []) {
        const far = distance.get(edge.next);
        const seen = edge.next === start.key || taken.some((one) => one.edge.next === edge.next);
        if (!node || far === undefined || seen) continue;
        const least = Math.max(length, taken.length + 1 + far);
        const there = waiting[least] ?? [];
        there.push([...taken, { node, edge }]);
        waiting[least] = there;
      }
    }
  return { paths, more: false };
}
