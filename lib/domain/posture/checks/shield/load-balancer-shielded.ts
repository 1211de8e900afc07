import { agree, type Check, perResource } from "../../check";
import { shieldFix, shieldVerdict } from "../../shield/shielded";

export const check: Check = {
  id: "load-balancer-shielded",
  title: "Load balancers on the internet are covered by Shield Advanced",
  principle: 3,
  layer: "load-balancer",
  severity: "medium",
  service: "shield",
  effortMinutes: 5,
  passes:
    "The internet-facing application load balancer is protected by Shield Advanced. Network load balancers are protected by their elastic addresses. Without a subscription the check does not apply.",
  why: "Shield Advanced answers for the costs of an attack, and calls its response team, for what it protects only.",
  references: ["shield_advanced_protection_in_internet_facing_load_balancers"],
  frameworks: { wafr: "sec_network_protection_auto_protect", pci4: "11.5.1.1 11.5.1" },
  fix: shieldFix,
  failing: (failing, of) =>
    `${failing} of ${of} load balancers ${agree(failing, "lacks", "lack")} the cover that is paid for`,
  judge: perResource("elbv2:load-balancer", (balancer, world) => {
    const { Type, Scheme } = balancer.config;
    if (Type !== "application" || Scheme !== "internet-facing") return null;
    return shieldVerdict(balancer, world);
  }),
};
