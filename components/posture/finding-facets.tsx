"use client";

import { useAccountName } from "@/components/shell/scope-choices";
import { FacetList } from "@/components/ui/facet-list";
import { Severity } from "@/components/ui/severity";
import { Status, type StatusValue } from "@/components/ui/status";
import { useScope } from "@/components/ui/use-scope";
import { type FindingSource, sourceNames } from "@/lib/domain/posture/imports/source";
import { type Principle, principleNames } from "@/lib/domain/posture/principles";
import { severities } from "@/lib/domain/posture/severity";
import type { useFindingFilters } from "./use-finding-filters";
import type { FindingPage } from "./use-posture";

type FindingFacetsProps = {
  facets: FindingPage["facets"];
  values: ReturnType<typeof useFindingFilters>["values"];
  toggle: ReturnType<typeof useFindingFilters>["toggle"];
};

const titles = {
  status: "Status",
  severity: "Severity",
  principle: "Principle",
  account: "Account",
  service: "Service",
  layer: "Layer",
  source: "Source",
} as const;
const order = ["status", "severity", "principle", "account", "service", "layer", "source"] as const;
const statuses: readonly StatusValue[] = ["fail", "not_assessed", "muted", "pass"];

/** What the list can be narrowed to, and how much is left then. */
export function FindingFacets({ facets, values, toggle }: FindingFacetsProps) {
  const scope = useScope();
  const accountName = useAccountName();
  const chosen = (field: (typeof order)[number]) => (field === "account" ? scope.accounts : values[field]);
  function include(field: (typeof order)[number], value: string) {
    if (field !== "account") return void toggle(field, value);
    const { accounts } = scope;
    void scope.setAccounts(
      accounts.includes(value) ? accounts.filter((one) => one !== value) : [...accounts, value],
    );
  }
  return order.map((field) => {
    const facet = facets.find((one) => one.field === field);
    const found = facet?.values ?? [];
    return (
      <FacetList
        key={field}
        title={titles[field]}
        values={sorted(field, found).map(({ value, count }) => ({
          value,
          count,
          ...labelOf(field, value, accountName),
        }))}
        capped={facet?.capped}
        included={chosen(field)}
        onInclude={(value) => include(field, value)}
      />
    );
  });
}

type Value = { value: string; count: number };

function sorted(field: (typeof order)[number], values: readonly Value[]): Value[] {
  const fixed: Partial<Record<typeof field, readonly string[]>> = { severity: severities, status: statuses };
  const place = fixed[field];
  return [...values].sort((a, b) =>
    place
      ? place.indexOf(a.value) - place.indexOf(b.value)
      : field === "principle"
        ? Number(a.value) - Number(b.value)
        : b.count - a.count,
  );
}

function labelOf(field: (typeof order)[number], value: string, accountName: (id: string) => string) {
  const severity = severities.find((one) => one === value);
  const status = statuses.find((one) => one === value);
  if (field === "severity" && severity) return { label: <Severity value={severity} />, title: value };
  if (field === "status" && status) return { label: <Status value={status} />, title: value };
  if (field === "principle") return { label: `${value} ${principleNames[Number(value) as Principle] ?? ""}` };
  if (field === "source") return { label: sourceNames[value as FindingSource] ?? value };
  if (field === "account") return { label: accountName(value), title: value };
  return {};
}
