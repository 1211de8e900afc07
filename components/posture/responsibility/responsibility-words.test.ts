import { expect, it } from "vitest";
import { responsibilitySentence } from "./responsibility-words";

const service = (concerns: boolean) => ({
  service: "s3",
  name: "Amazon S3",
  kind: "abstracted" as const,
  source: "",
  aws: [],
  resources: 1,
  concerns,
  duties: [],
});
const freshness = { asOf: null, source: "" };
const none = { not_met: 0, not_assessed: 0, uncovered: 0, nothing: 0, met: 0 };

it("says how many duties are met of all, and what is not known to be", () => {
  const totals = { not_met: 4, not_assessed: 1, uncovered: 2, nothing: 0, met: 3 };
  const services = [service(true), service(true), service(false)];
  expect(responsibilitySentence({ freshness, totals, services, unknown: [] })).toBe(
    "3 of 10 duties are met in the 2 services that concern you; 4 are not, 2 no check covers.",
  );
  expect(
    responsibilitySentence({ freshness, totals: none, services: [service(false)], unknown: [] }),
  ).toMatch(/^Nothing/);
});
