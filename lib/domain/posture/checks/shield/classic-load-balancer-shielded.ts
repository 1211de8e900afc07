import { agree, type Check, perResource } from "../../check";
import { shieldFix, shieldVerdict } from "../../shield/shielded";

export const check: Check = {
  id: "classic-load-balancer-shielded",
  title: "Classic load balancers on the internet are covered by Shield Advanced",
  principle: 3,
  layer: "load-balancer",
  severity: "medium",
  service: "shield",
  effortMinutes: 5,
  passes:
    "The internet-facing classic load balancer is protected by Shield Advanced. Without a subscription the check does not apply.",
  why: "The protection that was paid for starts with the name of what it protects.",
  references: ["shield_advanced_protection_in_classic_load_balancers"],
  frameworks: { wafr: "sec_network_protection_auto_protect" },
  fix: shieldFix,
  failing: (failing, of) =>
    `${failing} of ${of} classic load balancers ${agree(failing, "lacks", "lack")} the cover that is paid for`,
  judge: perResource("elb:load-balancer", (balancer, world) => {
    if (balancer.config.Scheme !== "internet-facing") return null;
    return shieldVerdict(balancer, world);
  }),
};
