import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { type Framework, frameworkNames } from "./frameworks";
import { checks } from "./registry";

/** The public catalogue that checks are mapped to, where it lies beside the checkout (or HEPTAGON_SHARED says). */
const shared = process.env.HEPTAGON_SHARED ?? path.resolve(import.meta.dirname, "../../../../shared");
const file = path.join(shared, "posture", "reference-checks.csv");
const lines = existsSync(file) ? readFileSync(file, "utf8").trim().split(/\r?\n/) : [];
const [header = "", ...rows] = lines;
const columns = header.split(",");
const catalogue = new Map(
  rows.map((row) => {
    const cells = row.split(",");
    return [cells[0] ?? "", new Map(columns.map((column, index) => [column, cells[index] ?? ""]))] as const;
  }),
);

const column: Record<Framework, string> = {
  cis7: "cis_7_0",
  cis5: "cis_5_0",
  fsbp: "fsbp",
  wafr: "wafr_security",
  nist: "nist_csf_2",
  pci4: "pci_4",
  soc2: "soc2",
  iso27001: "iso27001_2022",
};

/** The catalogue cuts longer lists of PCI DSS off, in the middle of their last number. */
const longestOfPci = 120;

function wholeNumbers(framework: Framework, cell: string): string[] {
  const numbers = cell.split(" ").filter(Boolean);
  return framework === "pci4" && cell.length >= longestOfPci ? numbers.slice(0, -1) : numbers;
}

/** A number as the framework itself writes it: `rc_rp_1` is RC.RP-1, `cc_a_1_1` A1.1, `10.2.1.1.9` item 9 of 10.2.1.1. */
function asPublished(framework: Framework, number: string): string {
  const parts = number.toUpperCase().split("_");
  if (framework === "nist") return `${parts.slice(0, -1).join(".")}-${parts.at(-1)}`;
  if (framework === "pci4") return number.slice(0, number.lastIndexOf("."));
  if (framework !== "soc2") return number;
  const [series = "", ...rest] = /^CC_[AC]_/i.test(number) ? parts.slice(1) : parts;
  return series + rest.join(".");
}

function numbersOf(references: readonly string[], framework: Framework): Set<string> {
  return new Set(
    references.flatMap((reference) =>
      wholeNumbers(framework, catalogue.get(reference)?.get(column[framework]) ?? "").map((one) =>
        asPublished(framework, one),
      ),
    ),
  );
}

describe.skipIf(catalogue.size === 0)("the catalogue that checks are mapped to", () => {
  it("knows every reference", () => {
    const unknown = checks.flatMap(({ references }) => references.filter((one) => !catalogue.has(one)));
    expect(unknown).toEqual([]);
  });

  it.each(checks.map((check) => [check.id, check] as const))("gives %s its numbers", (_, check) => {
    for (const framework of Object.keys(frameworkNames) as Framework[]) {
      const given = new Set((check.frameworks[framework] ?? "").split(" ").filter(Boolean));
      expect(given, framework).toEqual(numbersOf(check.references, framework));
    }
  });
});
