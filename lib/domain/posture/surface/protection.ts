import { NotCollected, NotSeen } from "../verdict";
import { gapSentence, type World } from "../world";

/** What may stand between the internet and a thing, from the outside inwards. */
export const protectionLayers = [
  "Shield",
  "WAF",
  "TLS",
  "sign-in",
  "network ACL",
  "security group",
  "IMDSv2",
  "patching",
  "encryption",
] as const;
export type ProtectionLayer = (typeof protectionLayers)[number];

/** `missing`: it could protect and does not. A layer that cannot stand there is not listed. */
export type ProtectionState = "protects" | "missing" | "not_assessed";
export type Protection = { layer: ProtectionLayer; state: ProtectionState; says: string };

export function protects(layer: ProtectionLayer, says: string): Protection {
  return { layer, state: "protects", says };
}

export function lacks(layer: ProtectionLayer, says: string): Protection {
  return { layer, state: "missing", says };
}

/** Judges one layer; what was not collected makes it not assessed. */
export function layer(
  name: ProtectionLayer,
  place: { account: string; region: string; id: string },
  world: World,
  judge: () => Protection,
): Protection {
  try {
    return judge();
  } catch (error) {
    if (error instanceof NotSeen) return { layer: name, state: "not_assessed", says: error.message };
    if (!(error instanceof NotCollected)) throw error;
    const gap = world.gap(error.operation, place.account, place.region, place.id);
    const says = gap ? gapSentence(gap) : `The snapshot holds no answer of ${error.operation}.`;
    return { layer: name, state: "not_assessed", says };
  }
}

/** Every AWS endpoint has it: https://docs.aws.amazon.com/waf/latest/developerguide/ddos-standard-summary.html */
export const shieldStandard: Protection = protects(
  "Shield",
  "Shield Standard absorbs common floods at the network's edge, without being asked.",
);

export function stateOf(protections: readonly Protection[], name: ProtectionLayer): ProtectionState | null {
  return protections.find((one) => one.layer === name)?.state ?? null;
}
