import { agree, type Check, perResource } from "../../check";
import { cloudformation } from "../../fix/cloudformation";
import { collected, passIf } from "../../verdict";

const feature = "EKS_AUDIT_LOGS";

export const check: Check = {
  id: "guardduty-watches-containers",
  title: "GuardDuty watches Kubernetes",
  principle: 7,
  layer: "compute",
  severity: "medium",
  service: "guardduty",
  effortMinutes: 5,
  passes: "The detector is enabled, and its feature EKS_AUDIT_LOGS too.",
  why: "The audit log of a cluster shows who ran what in which pod; nobody reads it by hand.",
  references: ["guardduty_eks_audit_log_enabled"],
  frameworks: { iso27001: "A.8.15" },
  fix: ({ region, name }) => ({
    cli: `aws guardduty update-detector --region ${region} --detector-id ${name} --features Name=EKS_AUDIT_LOGS,Status=ENABLED`,
    terraform: `resource "aws_guardduty_detector_feature" "this" {\n  detector_id = "${name}"\n  name        = "EKS_AUDIT_LOGS"\n  status      = "ENABLED"\n}`,
    cloudformation: cloudformation(
      "AWS::GuardDuty::Detector",
      { Enable: true, Features: [{ Name: "EKS_AUDIT_LOGS", Status: "ENABLED" }] },
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
