import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { unpackWoff } from "@/lib/adapters/pdf/unpack-woff";
import { composeReport } from "@/lib/domain/reports/compose";
import { facts } from "@/lib/domain/reports/testing/facts";
import { renderPdf } from "./render";

const pagesOf = (pdf: Buffer) => pdf.toString("latin1").match(/\/Type \/Page\b/g)?.length ?? 0;

describe("renderPdf", () => {
  it("is a tagged document with a title and a language, the same bytes for the same report", async () => {
    const report = composeReport(facts());
    const [first, second] = [await renderPdf(report), await renderPdf(report)];
    expect(first.equals(second)).toBe(true);
    const text = first.toString("latin1");
    expect(text.startsWith("%PDF-1.7")).toBe(true);
    for (const sign of [
      "/Lang (en-GB)",
      "/Marked true",
      "/StructTreeRoot",
      "/DisplayDocTitle true",
      "pdfuaid",
    ]) {
      expect(text).toContain(sign);
    }
    // The first page, two principles with checks and five without, the frameworks, the method.
    expect(pagesOf(first)).toBeGreaterThanOrEqual(10);
  });

  it("holds only the principles that were asked for", async () => {
    expect(pagesOf(await renderPdf(composeReport(facts({ ask: { principles: [6] } }))))).toBeLessThanOrEqual(
      5,
    );
  });

  it("can be made of nothing, and of names that no font was made for", async () => {
    const nothing = facts({
      moments: [],
      accounts: [],
      failing: [],
      organisation: "北風 🌬️ Ünïçødé",
      asOf: null,
    });
    expect(pagesOf(await renderPdf(composeReport(nothing)))).toBeGreaterThan(1);
  });
});

it("refuses a font that is none, or cut off", () => {
  expect(() => unpackWoff(Buffer.from("nothing"))).toThrow("WOFF");
  const font = readFileSync(
    path.join("node_modules/@fontsource/jetbrains-mono/files/jetbrains-mono-latin-400-normal.woff"),
  );
  expect(() => unpackWoff(font.subarray(0, 2_000))).toThrow();
});
