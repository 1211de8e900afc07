import { agree, type Check, perResource } from "../../check";
import { cloudformation } from "../../fix/cloudformation";
import { collected, passIf } from "../../verdict";

const feature = "RDS_LOGIN_EVENTS";

export const check: Check = {
  id: "guardduty-watches-databases",
  title: "GuardDuty watches sign-ins to databases",
  principle: 7,
  layer: "database",
  severity: "high",
  service: "guardduty",
  effortMinutes: 5,
  passes: "The detector is enabled, and its feature RDS_LOGIN_EVENTS too.",
  why: "Guessed passwords of a database show in no trail; GuardDuty learns who usually signs in.",
  references: ["guardduty_rds_protection_enabled"],
  frameworks: { fsbp: "GuardDuty.9", nist: "CM-7" },
  fix: ({ region, name }) => ({
    cli: `aws guardduty update-detector --region ${region} --detector-id ${name} --features Name=RDS_LOGIN_EVENTS,Status=ENABLED`,
    terraform: `resource "aws_guardduty_detector_feature" "this" {\n  detector_id = "${name}"\n  name        = "RDS_LOGIN_EVENTS"\n  status      = "ENABLED"\n}`,
    cloudformation: cloudformation(
      "AWS::GuardDuty::Detector",
      { Enable: true, Features: [{ Name: "RDS_LOGIN_EVENTS", Status: "ENABLED" }] },
      `Detector ${name}.`,
    ),
  }),
  failing: (failing, of) => `${failing} of ${of} detectors ${agree(failing, "runs", "run")} without it`,
  judge: perResource("guardduty:detector", ({ config }) => {
    const features = collected(config.Features, "guardduty:GetDetector");
    const on =
      config.Status === "ENABLED" &&
      features.some(({ Name, Status }) => Name === feature && Status === "ENABLED");
    return passIf(
      on,
      "The feature is on.",
      config.Status === "ENABLED" ? "The feature is off." : "The detector is off.",
    );
  }),
};
