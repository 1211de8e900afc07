import { agree, type Check, perResource } from "../../check";
import { cloudformation } from "../../fix/cloudformation";
import { collected, passIf } from "../../verdict";

const feature = "LAMBDA_NETWORK_LOGS";

export const check: Check = {
  id: "guardduty-watches-functions",
  title: "GuardDuty watches where functions connect to",
  principle: 7,
  layer: "compute",
  severity: "medium",
  service: "guardduty",
  effortMinutes: 5,
  passes: "The detector is enabled, and its feature LAMBDA_NETWORK_LOGS too.",
  why: "A function that talks to a mining pool runs somebody else’s code.",
  references: ["guardduty_lambda_protection_enabled"],
  frameworks: { nist: "CM-7" },
  fix: ({ region, name }) => ({
    cli: `aws guardduty update-detector --region ${region} --detector-id ${name} --features Name=LAMBDA_NETWORK_LOGS,Status=ENABLED`,
    terraform: `resource "aws_guardduty_detector_feature" "this" {\n  detector_id = "${name}"\n  name        = "LAMBDA_NETWORK_LOGS"\n  status      = "ENABLED"\n}`,
    cloudformation: cloudformation(
      "AWS::GuardDuty::Detector",
      { Enable: true, Features: [{ Name: "LAMBDA_NETWORK_LOGS", Status: "ENABLED" }] },
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
