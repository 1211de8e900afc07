import { agree, type Check, perResource } from "../../check";
import { cloudformation } from "../../fix/cloudformation";
import { collected, passIf } from "../../verdict";

const feature = "S3_DATA_EVENTS";

export const check: Check = {
  id: "guardduty-watches-s3",
  title: "GuardDuty watches what is done to objects",
  principle: 7,
  layer: "storage",
  severity: "high",
  service: "guardduty",
  effortMinutes: 5,
  passes: "The detector is enabled, and its feature S3_DATA_EVENTS too.",
  why: "Only the data events of S3 show that somebody copies a bucket out, object by object.",
  references: ["guardduty_s3_protection_enabled"],
  frameworks: { fsbp: "GuardDuty.10", nist: "CM-7" },
  fix: ({ region, name }) => ({
    cli: `aws guardduty update-detector --region ${region} --detector-id ${name} --features Name=S3_DATA_EVENTS,Status=ENABLED`,
    terraform: `resource "aws_guardduty_detector_feature" "this" {\n  detector_id = "${name}"\n  name        = "S3_DATA_EVENTS"\n  status      = "ENABLED"\n}`,
    cloudformation: cloudformation(
      "AWS::GuardDuty::Detector",
      { Enable: true, Features: [{ Name: "S3_DATA_EVENTS", Status: "ENABLED" }] },
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
