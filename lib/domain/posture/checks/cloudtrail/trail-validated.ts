import { agree, type Check, perResource } from "../../check";
import { cloudformation } from "../../fix/cloudformation";
import { collected, passIf } from "../../verdict";

export const check: Check = {
  id: "trail-validated",
  title: "Trails can be proven unaltered",
  principle: 2,
  layer: "logging",
  severity: "medium",
  service: "cloudtrail",
  effortMinutes: 5,
  passes: "Log file validation is on for the trail.",
  why: "With digest files, a deleted or edited log file shows; without them, evidence is only as good as the trust in everyone who could write to the bucket.",
  references: ["cloudtrail_log_file_validation_enabled"],
  frameworks: {
    cis7: "4.2",
    cis5: "3.2",
    fsbp: "CloudTrail.4",
    wafr: "sec_protect_compute_validate_software_integrity sec_protect_compute_vulnerability_management",
    nist: "DS-6 PT-1",
    pci4: "10.3.2 10.3.3 10.3.4 A1.2.1",
    soc2: "CC7.3 PI1.3",
    iso27001: "A.8.15 A.8.16",
  },
  fix: ({ region, id, name, config }) => ({
    cli: `aws cloudtrail update-trail --region ${region} --name ${id} --enable-log-file-validation`,
    terraform: `resource "aws_cloudtrail" "this" {\n  name                       = "${name}"\n  enable_log_file_validation = true\n}`,
    cloudformation: cloudformation("AWS::CloudTrail::Trail", {
      TrailName: name,
      S3BucketName: config.S3BucketName,
      IsLogging: true,
      EnableLogFileValidation: true,
    }),
  }),
  failing: (failing, of) =>
    `${failing} of ${of} trails ${agree(failing, "has", "have")} no log file validation`,
  judge: perResource("cloudtrail:trail", ({ config }) => {
    const validated = collected(config.LogFileValidationEnabled, "cloudtrail:DescribeTrails");
    return passIf(validated, "Digest files prove the logs.", "No digest files are written.", {
      LogFileValidationEnabled: validated,
    });
  }),
};
