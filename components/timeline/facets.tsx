"use client";

import { useAccountName } from "@/components/shell/scope-choices";
import { FacetList } from "@/components/ui/facet-list";
import { shortArn } from "@/components/ui/short-arn";
import type { Facet } from "@/lib/contract/endpoints/events";
import { type FilterField, fieldWords } from "./filter/fields";
import { type Filters, toggled, valuesOf } from "./filter/filters";
import { kindName, personName } from "./words/who";

const order: Facet["field"][] = [
  "person",
  "actor",
  "error",
  "source",
  "name",
  "account",
  "region",
  "ip",
  "kind",
  "readOnly",
];

type FacetsProps = { facets: readonly Facet[]; filters: Filters; onChange: (filters: Filters) => void };

/** The most frequent values of every field; a click wants one, the minus leaves it out. */
export function Facets({ facets, filters, onChange }: FacetsProps) {
  const shown = useShownValue();
  return order.map((field) => {
    const facet = facets.find((one) => one.field === field);
    const { included, excluded } = valuesOf(filters, field);
    const values = withChosen(facet?.values ?? [], [...included, ...excluded]);
    if (values.length === 0) return null;
    const choose = (leftOut: boolean) => (value: string) =>
      onChange(toggled(filters, { field, value, excluded: leftOut }));
    return (
      <FacetList
        key={field}
        title={fieldWords[field].title}
        values={values.map(({ value, count }) => ({
          value,
          count,
          label: shown(field, value),
          title: value,
        }))}
        included={included}
        excluded={excluded}
        onInclude={choose(false)}
        onExclude={choose(true)}
      />
    );
  });
}

/** What is chosen stays in sight, also when nothing is left of it. */
function withChosen(values: Facet["values"], chosen: readonly string[]): Facet["values"] {
  const missing = chosen.filter((value) => !values.some((one) => one.value === value));
  return [...values, ...missing.map((value) => ({ value, count: 0 }))];
}

function useShownValue(): (field: FilterField, value: string) => string {
  const accountName = useAccountName();
  return (field, value) => {
    if (field === "account") return accountName(value);
    if (field === "actor") return actorName(value);
    if (field === "person") return personName(value);
    if (field === "kind") return kindName(value);
    if (field === "readOnly") return value === "true" ? "only reads" : "changes something";
    return value;
  };
}

function actorName(actor: string): string {
  const name = shortArn(actor).name.replace(/^AWSReservedSSO_(.+)_[0-9a-f]{16}$/, "$1");
  return name.replace(/\.amazonaws\.com$/, "");
}
