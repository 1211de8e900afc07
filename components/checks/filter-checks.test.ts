import { expect, it } from "vitest";
import { type CheckFilter, facetOf, filtered } from "./filter-checks";
import type { ListedCheck } from "./use-checks";

const none: CheckFilter = {
  ...{ origin: [], state: [], severity: [], principle: [], layer: [], service: [], framework: [] },
  q: "",
};

function check(id: string, more: Partial<ListedCheck> = {}): ListedCheck {
  return {
    ...{ id, title: id, origin: "built-in", enabled: true, off: null, principle: 5, layer: "storage" },
    ...{ service: "s3", severity: "high", frameworks: ["fsbp"], failing: 0, assessed: 2 },
    ...more,
  };
}

const checks = [
  check("bucket-encrypted"),
  check("bucket-named", { origin: "rule", failing: 2, frameworks: [] }),
  check("volume-encrypted", {
    service: "ec2",
    severity: "low",
    enabled: false,
    frameworks: ["fsbp", "cis5"],
  }),
];
const ids = (filter: Partial<CheckFilter>) => filtered(checks, { ...none, ...filter }).map(({ id }) => id);

it("leaves what fits every field and every word, what fails most first", () => {
  expect(ids({})).toEqual(["bucket-named", "bucket-encrypted", "volume-encrypted"]);
  expect(ids({ q: "bucket encr" })).toEqual(["bucket-encrypted"]);
  expect(ids({ service: ["s3"], severity: ["high"] })).toEqual(["bucket-named", "bucket-encrypted"]);
  expect(ids({ origin: ["rule", "file"] })).toEqual(["bucket-named"]);
  expect(ids({ state: ["off"] })).toEqual(["volume-encrypted"]);
  expect(ids({ framework: ["cis5"] })).toEqual(["volume-encrypted"]);
});

it("counts what each value would leave beside the other fields' filters, not its own", () => {
  const filter = { ...none, service: ["s3"], severity: ["high"] };
  expect(facetOf(checks, filter, "service")).toEqual([{ value: "s3", count: 2 }]);
  expect(facetOf(checks, filter, "severity")).toEqual([{ value: "high", count: 2 }]);
  expect(facetOf(checks, { ...none, severity: ["low"] }, "severity")).toEqual([
    { value: "high", count: 2 },
    { value: "low", count: 1 },
  ]);
});
