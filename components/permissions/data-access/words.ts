import type { DataAccess, StoreAccessRow, StoreRow } from "./use-data-access";

type Count = StoreRow["counts"]["read"];

/** "People can read 12 of 89 data stores; they did so in 3" */
export function dataAccessSentence({ stores, total }: Pick<DataAccess, "stores" | "total">): string {
  if (total === 0) return "No data stores have been collected in this scope";
  const open = stores.filter(({ counts }) => (counts.read?.people ?? 0) > 0).length;
  const touched = stores.filter(({ used }) => used.people > 0).length;
  return `People can read ${open} of ${stores.length} data stores; they touched data in ${touched}`;
}

/** "3 people, 4 machines" */
export function countWords(count: Count): string {
  if (!count) return "–";
  if (count.people + count.machines === 0) return "nobody";
  return `${count.people} · ${count.machines}`;
}

/** By which way: directly, or through which roles, and whether surely. */
export function wayWords(may: StoreAccessRow["may"]["read"], short: (arn: string) => string): string {
  if (!may) return "–";
  const way = may.roles.length > 0 ? `via ${may.roles.map(short).join(" → ")}` : "yes";
  return may.sure ? way : `${way}, if conditions hold`;
}
