import type { Cell } from "@/lib/domain/collection/cell";
import type { ReachedAccount } from "../accounts/reach";
import type { Collector } from "../collector";

/** A cell and what is needed to read it. */
export type PlannedCell = Cell & { reached: ReachedAccount; collector: Collector };

function cellsOf(reached: ReachedAccount, collectors: readonly Collector[]): PlannedCell[] {
  const { account } = reached;
  return collectors.flatMap((collector) =>
    (collector.scope === "global" ? ["global"] : reached.regions).map((region) => ({
      account,
      region,
      service: collector.service,
      reached,
      collector,
    })),
  );
}

/** Every cell of a collection, account by account in turn, so that no account's limits are met before another's are used. */
export function planCells(
  reached: readonly ReachedAccount[],
  collectors: readonly Collector[],
): PlannedCell[] {
  const byAccount = reached.map((one) => cellsOf(one, collectors));
  const longest = Math.max(0, ...byAccount.map((cells) => cells.length));
  return Array.from({ length: longest }, (_, turn) =>
    byAccount.flatMap((cells) => {
      const cell = cells[turn];
      return cell ? [cell] : [];
    }),
  ).flat();
}
