import { expect, it } from "vitest";
import { matching, type PaletteItem } from "./palette-items";

const item = (title: string, about: string): PaletteItem => ({
  id: title,
  group: "page",
  title,
  about,
  run: () => undefined,
});
const items = [
  item("Findings", "What fails"),
  item("Audit log", "Sign-ins, exports"),
  item("5 Protect data", "Scorecard"),
];
const titles = (text: string) => matching(items, text).map(({ title }) => title);

it("finds by the beginnings of words, in any order", () => {
  expect(titles("find")).toEqual(["Findings"]);
  expect(titles("log aud")).toEqual(["Audit log"]);
  expect(titles("exp")).toEqual(["Audit log"]);
  expect(titles("5")).toEqual(["5 Protect data"]);
});

it("offers everything for nothing, and nothing for an ARN", () => {
  expect(titles("  ")).toHaveLength(3);
  expect(titles("arn:aws:s3:::customer-data")).toEqual([]);
});
