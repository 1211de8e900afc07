"use client";

import { MultiSelect } from "@/components/ui/multi-select";
import { unitsOf } from "@/components/ui/units";
import { useScope } from "@/components/ui/use-scope";
import { useScopeChoices } from "./scope-choices";

/** The scope by organisational unit; not shown where no snapshot tells of units. */
export function UnitMenu() {
  const scope = useScope();
  const units = unitsOf(useScopeChoices().accounts);
  if (units.length === 0) return null;
  return (
    <MultiSelect
      label="Units"
      options={units.map(({ unit, accounts }) => ({
        value: unit,
        label: unit,
        hint: accounts === 1 ? "1 account" : `${accounts} accounts`,
      }))}
      value={scope.unit}
      onChange={scope.setUnits}
    />
  );
}
