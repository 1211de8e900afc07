import type { ConfigOf } from "../resources/types";
import type { World } from "../world";

type Trail = ConfigOf<"cloudtrail:trail">;

/** Data that a trail may record access to, and what names all of it in a classic selector. */
const everything = {
  "AWS::S3::Object": /^arn:aws[a-z-]*:s3(:::)?$/,
  "AWS::DynamoDB::Table": /^arn:aws[a-z-]*:dynamodb$/,
} as const;
export type DataType = keyof typeof everything;

function classic({ EventSelectors }: Trail, type: DataType, enough: readonly string[]): boolean {
  return (EventSelectors ?? []).some(
    (selector) =>
      enough.includes(selector.ReadWriteType ?? "All") &&
      (selector.DataResources ?? []).some(
        (one) => one.Type === type && (one.Values ?? []).some((value) => everything[type].test(value)),
      ),
  );
}

/** A selector with further fields (a read-only one, one by name) records a part only. */
function advanced({ AdvancedEventSelectors }: Trail, type: DataType): boolean {
  return (AdvancedEventSelectors ?? []).some(({ FieldSelectors: fields = [] }) => {
    const known = fields.every((one) => ["eventCategory", "resources.type"].includes(one.Field ?? ""));
    return known && fields.some((one) => one.Field === "resources.type" && one.Equals?.includes(type));
  });
}

/** Whether classic or advanced selectors cover all data of a type, reads and writes. */
export function recordsData(trail: Trail, type: DataType): boolean {
  return classic(trail, type, ["All"]) || advanced(trail, type);
}

/** Whether some trail at work, the account's own or the organisation's, records every read of data of a type. */
export function readsAreRecorded(world: World, account: string, type: DataType): boolean {
  return world
    .of("cloudtrail:trail")
    .filter(({ account: owner, config }) => owner === account || config.IsOrganizationTrail)
    .some(
      ({ config }) =>
        config.Status?.IsLogging === true &&
        (classic(config, type, ["All", "ReadOnly"]) || advanced(config, type)),
    );
}
