import { type CheckOrigin, checkOrigins } from "@/lib/domain/posture/check-book";
import { layers, principleNames, principleNumbers } from "@/lib/domain/posture/principles";
import { severities } from "@/lib/domain/posture/severity";
import type { ListedCheck } from "./use-checks";

export const checkFields = [
  "origin",
  "state",
  "severity",
  "principle",
  "layer",
  "service",
  "framework",
] as const;
export type CheckField = (typeof checkFields)[number];
export type CheckFilter = Readonly<Record<CheckField, readonly string[]>> & { q: string };

export const fieldTitles: Readonly<Record<CheckField, string>> = {
  origin: "Source",
  state: "State",
  severity: "Severity",
  principle: "Principle",
  layer: "Layer",
  service: "Service",
  framework: "Framework",
};

export const originWords: Readonly<Record<CheckOrigin, string>> = {
  "built-in": "Built in",
  rule: "Your rules",
  file: "Your files",
};

/** The values of a check in a field: several for frameworks. */
export function valuesOf(check: ListedCheck, field: CheckField): readonly string[] {
  if (field === "framework") return check.frameworks;
  if (field === "state") return [check.enabled ? (check.failing > 0 ? "failing" : "on") : "off"];
  return [String(check[field])];
}

/** How a value reads. */
export function valueWords(field: CheckField, value: string, frameworkName: (id: string) => string): string {
  if (field === "origin") return originWords[checkOrigins.find((one) => one === value) ?? "built-in"];
  if (field === "principle") {
    const number = principleNumbers.find((one) => String(one) === value);
    return number ? `${number} ${principleNames[number]}` : value;
  }
  if (field === "state")
    return value === "off" ? "Switched off" : value === "on" ? "Nothing fails" : "Something fails";
  return field === "framework" ? frameworkName(value) : value;
}

function fits(check: ListedCheck, filter: CheckFilter, but?: CheckField): boolean {
  const words = filter.q.toLowerCase().split(/\s+/).filter(Boolean);
  const text = `${check.id} ${check.title} ${check.service}`.toLowerCase();
  return (
    words.every((word) => text.includes(word)) &&
    checkFields.every((field) => {
      const wanted = filter[field];
      return (
        field === but || wanted.length === 0 || valuesOf(check, field).some((one) => wanted.includes(one))
      );
    })
  );
}

/** The checks that a filter leaves: most failing first, then by title. */
export function filtered(checks: readonly ListedCheck[], filter: CheckFilter): ListedCheck[] {
  return checks
    .filter((check) => fits(check, filter))
    .sort((a, b) => b.failing - a.failing || (a.title < b.title ? -1 : 1));
}

const fixedOrder: Partial<Record<CheckField, readonly string[]>> = {
  severity: severities,
  layer: layers,
  origin: checkOrigins,
  principle: principleNumbers.map(String),
};

/** How many checks each value of a field would leave, with every other field's filter. */
export function facetOf(
  checks: readonly ListedCheck[],
  filter: CheckFilter,
  field: CheckField,
): { value: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const check of checks.filter((one) => fits(one, filter, field)))
    for (const value of valuesOf(check, field)) counts.set(value, (counts.get(value) ?? 0) + 1);
  const place = fixedOrder[field];
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) =>
      place
        ? place.indexOf(a.value) - place.indexOf(b.value)
        : b.count - a.count || (a.value < b.value ? -1 : 1),
    );
}
