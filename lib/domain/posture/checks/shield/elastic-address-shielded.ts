import { agree, type Check, perResource } from "../../check";
import { shieldFix, shieldVerdict } from "../../shield/shielded";

/** Shield names an elastic address by its allocation. AWS Shield API: CreateProtection. */
function asAllocated<T extends { id: string }>(address: T): T {
  return { ...address, id: address.id.replace(":elastic-ip/", ":eip-allocation/") };
}

export const check: Check = {
  id: "elastic-address-shielded",
  title: "Elastic addresses in use are covered by Shield Advanced",
  principle: 3,
  layer: "network",
  severity: "medium",
  service: "shield",
  effortMinutes: 5,
  passes:
    "The elastic address that is associated with something is protected by Shield Advanced. Without a subscription the check does not apply.",
  why: "A flood against one address takes down what stands behind it; what was bought against it covers only what it is told of.",
  references: ["shield_advanced_protection_in_associated_elastic_ips"],
  frameworks: { wafr: "sec_network_protection_auto_protect" },
  fix: (target) => shieldFix(asAllocated(target)),
  failing: (failing, of) =>
    `${failing} of ${of} elastic addresses ${agree(failing, "lacks", "lack")} the cover that is paid for`,
  judge: perResource("ec2:address", (address, world) => {
    if (!address.config.AssociationId) return null;
    return shieldVerdict(asAllocated(address), world);
  }),
};
