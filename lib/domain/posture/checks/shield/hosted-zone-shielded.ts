import { agree, type Check, perResource } from "../../check";
import { shieldFix, shieldVerdict } from "../../shield/shielded";

export const check: Check = {
  id: "hosted-zone-shielded",
  title: "Public hosted zones are covered by Shield Advanced",
  principle: 3,
  layer: "edge",
  severity: "medium",
  service: "shield",
  effortMinutes: 5,
  passes:
    "The public hosted zone is protected by Shield Advanced. Without a subscription the check does not apply.",
  why: "When nobody can resolve the name, it does not matter that the servers are healthy.",
  references: ["shield_advanced_protection_in_route53_hosted_zones"],
  frameworks: { wafr: "sec_network_protection_auto_protect" },
  fix: shieldFix,
  failing: (failing, of) =>
    `${failing} of ${of} hosted zones ${agree(failing, "lacks", "lack")} the cover that is paid for`,
  judge: perResource("route53:hosted-zone", (zone, world) => {
    if (zone.config.Config?.PrivateZone) return null;
    return shieldVerdict(zone, world);
  }),
};
