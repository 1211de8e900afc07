import { layers as layerOrder } from "@/lib/domain/posture/principles";
import type { Scorecard } from "./use-posture";

export type LayerCell = Scorecard["layers"][number];
export type LayerRow = { layer: string; cells: Map<string, LayerCell> };

/** Layer × account as rows, from the internet inwards; a layer that nothing is known of has no row. */
export function layerRows(cells: readonly LayerCell[]): { accounts: string[]; rows: LayerRow[] } {
  const order: readonly string[] = layerOrder;
  const rows = [...new Set(cells.map(({ layer }) => layer))]
    .map((layer) => ({
      layer,
      cells: new Map(cells.filter((cell) => cell.layer === layer).map((cell) => [cell.account, cell])),
    }))
    .sort((a, b) => order.indexOf(a.layer) - order.indexOf(b.layer));
  return { accounts: [...new Set(cells.map(({ account }) => account))].sort(), rows };
}
