import { expect, it } from "vitest";
import { layerRows } from "./layer-rows";

const cell = (layer: string, account: string) => ({ layer, account, passed: 1, failed: 0, notAssessed: 0 });

it("orders layers from the internet inwards and accounts by id", () => {
  const { accounts, rows } = layerRows([cell("storage", "2"), cell("network", "1"), cell("edge", "2")]);
  expect(accounts).toEqual(["1", "2"]);
  expect(rows.map(({ layer }) => layer)).toEqual(["edge", "network", "storage"]);
  expect(rows[1]?.cells.get("2")).toBeUndefined();
});
