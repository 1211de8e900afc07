"use client";

import { FacetList } from "@/components/ui/facet-list";
import { Severity } from "@/components/ui/severity";
import { frameworkNames } from "@/lib/domain/posture/frameworks";
import { severities } from "@/lib/domain/posture/severity";
import {
  type CheckField,
  type CheckFilter,
  checkFields,
  facetOf,
  fieldTitles,
  valueWords,
} from "./filter-checks";
import type { ListedCheck } from "./use-checks";

type CheckFacetsProps = {
  checks: readonly ListedCheck[];
  filter: CheckFilter;
  toggle: (field: CheckField, value: string) => unknown;
};

/** A framework's name; its id where this version does not know it. */
export function frameworkName(id: string): string {
  return Object.entries(frameworkNames).find(([key]) => key === id)?.[1] ?? id;
}

/** What the catalogue can be narrowed to, and how many checks are left then. */
export function CheckFacets({ checks, filter, toggle }: CheckFacetsProps) {
  return checkFields.map((field) => (
    <FacetList
      key={field}
      title={fieldTitles[field]}
      values={facetOf(checks, filter, field).map(({ value, count }) => ({
        value,
        count,
        ...labelOf(field, value),
      }))}
      included={filter[field]}
      onInclude={(value) => void toggle(field, value)}
    />
  ));
}

function labelOf(field: CheckField, value: string) {
  const severity = field === "severity" ? severities.find((one) => one === value) : undefined;
  return severity
    ? { label: <Severity value={severity} />, title: severity }
    : { label: valueWords(field, value, frameworkName) };
}
