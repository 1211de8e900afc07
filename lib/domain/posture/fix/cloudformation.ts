import { stringify } from "yaml";

/** As in AWS's resource reference: "AWS::S3::Bucket". */
export type TemplateType = `AWS::${string}::${string}`;

type Properties = Readonly<Record<string, unknown>>;

/**
 * The part of a CloudFormation template, as YAML, that sets `properties` on one resource; members that are undefined
 * are left out. Intrinsic functions are written in their long form (`{ Ref: "Key" }`). `note` becomes a comment above.
 */
export function cloudformation(type: TemplateType, properties: Properties, note?: string): string {
  const name = (type.split("::")[2] ?? "").replace(/[^A-Za-z0-9]/g, "");
  return cloudformationOf({ [name]: [type, properties] }, note);
}

/** The same for several resources that belong together, by their logical ids. */
export function cloudformationOf(
  resources: Readonly<Record<string, readonly [TemplateType, Properties]>>,
  note?: string,
): string {
  const Resources = Object.fromEntries(
    Object.entries(resources).map(([name, [Type, Properties]]) => [name, { Type, Properties }]),
  );
  const comment = note ? note.replace(/^/gm, "# ").concat("\n") : "";
  return `${comment}${stringify({ Resources }, { lineWidth: 0, aliasDuplicateObjects: false }).trimEnd()}`;
}
