"use client";

import { SuggestField } from "./suggest-field";
import { usePrincipals } from "./use-permissions";

type PrincipalFieldProps = {
  value: string;
  onChange: (value: string) => void;
  label?: string;
  required?: boolean;
};

/** A user or role by its ARN, completed from the inventory. */
export function PrincipalField({
  value,
  onChange,
  label = "Principal",
  required = true,
}: PrincipalFieldProps) {
  const { data } = usePrincipals();
  const suggestions = (data?.principals ?? []).map(({ arn, name, kind }) => ({
    value: arn,
    label: `${name} (${kind})`,
  }));
  return (
    <SuggestField
      label={label}
      required={required}
      placeholder="arn:aws:iam::111122223333:role/Deploy"
      value={value}
      onChange={onChange}
      suggestions={suggestions}
    />
  );
}
