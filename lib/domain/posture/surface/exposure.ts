import type { Opening } from "../network/opening";
import type { Hop } from "../network/reach";
import type { ResourceType } from "../resources/types";
import type { Severity } from "../severity";
import type { Typed, World } from "../world";
import type { Protection } from "./protection";

export const exposureKinds = ["machine", "load balancer", "endpoint", "database", "data"] as const;
export type ExposureKind = (typeof exposureKinds)[number];

/** `closed` things are not listed. */
export const exposureStatuses = ["reachable", "not_assessed", "restricted"] as const;
export type ExposureStatus = (typeof exposureStatuses)[number];

/** One thing that somebody on the internet can reach, or of which nobody can say. */
export type Exposure = {
  resource: string;
  type: ResourceType;
  name: string;
  account: string;
  region: string;
  vpc: string | null;
  subnets: string[];
  kind: ExposureKind;
  status: ExposureStatus;
  severity: Severity;
  /** The severity's reason, and what is reachable, in one sentence. */
  says: string;
  /** Where callers knock: an address, a DNS name, a URL, an API. */
  at: string;
  openings: Opening[];
  /** From the internet inwards; each with what proves it. */
  path: Hop[];
  protections: Protection[];
  /** What was not collected and would be needed to say more. */
  missing: string[];
};

/** What a door says of one resource; the rest of the exposure is the resource's own. */
export type Seen = Omit<Exposure, "resource" | "type" | "name" | "account" | "region">;

/**
 * One kind of thing that may face the internet, judged from the snapshot alone. Doors are found by their folder; each file
 * exports `doors`. `look` answers null for what the internet does not reach.
 */
export type Door = {
  type: ResourceType;
  look(resource: Typed<ResourceType>, world: World): Seen | null;
};

/** Declares a door and keeps the type of its resource. */
export function door<T extends ResourceType>(
  type: T,
  look: (resource: Typed<T>, world: World) => Seen | null,
): Door {
  return { type, look: look as unknown as Door["look"] };
}
