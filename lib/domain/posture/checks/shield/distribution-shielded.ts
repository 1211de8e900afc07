import { agree, type Check, perResource } from "../../check";
import { shieldFix, shieldVerdict } from "../../shield/shielded";

export const check: Check = {
  id: "distribution-shielded",
  title: "Distributions are covered by Shield Advanced",
  principle: 3,
  layer: "edge",
  severity: "medium",
  service: "shield",
  effortMinutes: 5,
  passes:
    "The CloudFront distribution is protected by Shield Advanced. Without a subscription the check does not apply.",
  why: "The edge is where floods arrive first, and where Shield can stop them by the request.",
  references: ["shield_advanced_protection_in_cloudfront_distributions"],
  frameworks: { wafr: "sec_network_protection_auto_protect" },
  fix: shieldFix,
  failing: (failing, of) =>
    `${failing} of ${of} distributions ${agree(failing, "lacks", "lack")} the cover that is paid for`,
  judge: perResource("cloudfront:distribution", shieldVerdict),
};
