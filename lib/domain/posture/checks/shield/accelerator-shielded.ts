import { agree, type Check, perResource } from "../../check";
import { shieldFix, shieldVerdict } from "../../shield/shielded";

export const check: Check = {
  id: "accelerator-shielded",
  title: "Global accelerators are covered by Shield Advanced",
  principle: 3,
  layer: "edge",
  severity: "medium",
  service: "shield",
  effortMinutes: 5,
  passes:
    "The enabled accelerator is protected by Shield Advanced. Without a subscription the check does not apply.",
  why: "An accelerator gives the whole world two fixed addresses to aim at.",
  references: ["shield_advanced_protection_in_global_accelerators"],
  frameworks: { wafr: "sec_network_protection_auto_protect" },
  fix: shieldFix,
  failing: (failing, of) =>
    `${failing} of ${of} accelerators ${agree(failing, "lacks", "lack")} the cover that is paid for`,
  judge: perResource("globalaccelerator:accelerator", (accelerator, world) => {
    if (accelerator.config.Enabled === false) return null;
    return shieldVerdict(accelerator, world);
  }),
};
