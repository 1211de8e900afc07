import { z } from "zod";

/**
 * The shape of a resource's `config`: members in AWS's own spelling, each optional, unknown ones kept.
 * Members of the call that found the resource are missing when AWS leaves them out (they are absent then).
 * Members that took a call of their own are declared with `asked`.
 */
export function config<S extends z.ZodRawShape>(shape: S) {
  return z.looseObject(shape).partial();
}

/** A member that took a call of its own: null is known to be absent, missing was not collected. */
export function asked<T extends z.ZodType>(schema: T) {
  return schema.nullable();
}

/** An instant as AWS prints it: ISO 8601 text with a zone. */
export const timestamp = z.string();

/** What looks like a secret in a text that stayed in AWS: its kind and line, and the file where there are several. */
export const foundSecrets = z.array(
  z.looseObject({ kind: z.string(), line: z.number(), file: z.string().optional() }),
);

/** A policy document: JSON text (plain or percent-encoded, as IAM returns it) or the parsed object. */
export const policyDocument = z.union([z.string(), z.record(z.string(), z.unknown())]);
export type PolicyDocument = z.output<typeof policyDocument>;

/** What a file in services/ says of each resource type. */
export type ResourceDefinition = {
  /** The schema of the resource's `config`. */
  config: z.ZodType;
  /**
   * The IAM actions whose answers list resources of the type. When one was denied, things of that type may exist that
   * nobody has seen: checks on them are then not assessed in that place.
   */
  listedBy: readonly string[];
  /** True when one call lists it for every region: a region that was not asked for is seen all the same. */
  everywhere?: boolean;
};
export type ResourceDefinitions = Readonly<Record<`${string}:${string}`, ResourceDefinition>>;
