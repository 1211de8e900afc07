import { agree, type Check, perRegion } from "../../check";
import { cloudformation } from "../../fix/cloudformation";
import { collected, fail, passIf } from "../../verdict";

export const check: Check = {
  id: "guardduty-on",
  title: "GuardDuty watches every region",
  principle: 7,
  layer: "governance",
  severity: "high",
  service: "guardduty",
  effortMinutes: 5,
  passes: "An enabled detector exists in the region.",
  why: "GuardDuty reads trails, flow logs and DNS and knows what attacks look like, without a rule to write.",
  references: ["guardduty_is_enabled"],
  frameworks: {
    fsbp: "GuardDuty.1",
    wafr: "sec_detect_investigate_events_actionable_events sec_network_protection_inspection",
    nist: "CM-1 CM-7 IP-7 IP-12",
    pci4: "11.5.1.1 11.5.1",
    soc2: "CC3.1 CC3.2 CC4.2 CC6.8 CC7.1 CC7.2 CC7.3 CC7.4",
    iso27001: "A.5.19 A.5.21 A.5.25 A.5.28 A.5.29 A.8.7 A.8.9",
  },
  fix: ({ region }) => ({
    cli: `aws guardduty create-detector --region ${region} --enable --finding-publishing-frequency FIFTEEN_MINUTES`,
    terraform: `resource "aws_guardduty_detector" "this" {\n  region = "${region}"\n  enable = true\n}`,
    cloudformation: cloudformation("AWS::GuardDuty::Detector", {
      Enable: true,
      FindingPublishingFrequency: "FIFTEEN_MINUTES",
    }),
  }),
  failing: (failing, of) =>
    `${failing} of ${of} regions ${agree(failing, "is", "are")} not watched by GuardDuty`,
  judge: perRegion(["guardduty:detector"], ({ account, region }, world) => {
    const detectors = world.of("guardduty:detector", account, region);
    if (detectors.length === 0) return fail("The region has no detector.");
    const on = detectors.some(
      ({ config }) => collected(config.Status, "guardduty:GetDetector") === "ENABLED",
    );
    return passIf(on, "The detector is enabled.", "The detector is suspended.", detectors[0]?.config);
  }),
};
