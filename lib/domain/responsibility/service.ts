/**
 * How much of a service AWS runs. `infrastructure`: machines and networks, whose system is the customer's; `managed`: AWS runs
 * the system, the customer what is set on it; `abstracted`: the customer meets an endpoint. After "AWS Shared Responsibility
 * Model", https://aws.amazon.com/compliance/shared-responsibility-model/
 */
export const serviceKinds = ["infrastructure", "managed", "abstracted"] as const;
export type ServiceKind = (typeof serviceKinds)[number];

/** What a duty is about. */
export const controlAreas = [
  "access",
  "network",
  "encryption",
  "data",
  "secrets",
  "patching",
  "configuration",
  "logging",
  "detection",
  "resilience",
  "response",
] as const;
export type ControlArea = (typeof controlAreas)[number];

/** Something that is left to the customer, and the ids of the checks that cover it: none where no check does. */
export type Duty = { area: ControlArea; duty: string; checks: readonly string[] };

/** Who secures what of a service: one file in lib/domain/responsibility/services, exporting `service`. */
export type ServiceResponsibility = {
  /** As the checks call it; the same as the file's name. */
  service: string;
  /** As AWS calls it. */
  name: string;
  kind: ServiceKind;
  /**
   * Resource types, or services of types, by which the inventory tells that it is in use. Left out: the types of its own name;
   * empty: no type tells.
   */
  types?: readonly string[];
  /** The page of AWS's documentation that says who does what. */
  source: string;
  /** What AWS secures. */
  aws: readonly string[];
  duties: readonly Duty[];
};
