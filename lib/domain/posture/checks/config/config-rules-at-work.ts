import { agree, type Check, perRegion } from "../../check";
import { cloudformation } from "../../fix/cloudformation";
import { passIf } from "../../verdict";

export const check: Check = {
  id: "config-rules-at-work",
  title: "Rules watch every region",
  principle: 4,
  layer: "governance",
  severity: "medium",
  service: "config",
  effortMinutes: 60,
  passes: "At least one AWS Config rule is active in the region.",
  why: "A control that a person must remember to check is checked once. A rule checks each change.",
  references: [],
  frameworks: {},
  fix: ({ region }) => ({
    cli: `aws configservice put-conformance-pack --region ${region} --conformance-pack-name security --template-s3-uri s3://THE_BUCKET/Operational-Best-Practices-for-CIS-AWS.yaml`,
    terraform: `resource "aws_config_config_rule" "public_read" {\n  region = "${region}"\n  name   = "s3-bucket-public-read-prohibited"\n  source {\n    owner             = "AWS"\n    source_identifier = "S3_BUCKET_PUBLIC_READ_PROHIBITED"\n  }\n}`,
    cloudformation: cloudformation("AWS::Config::ConfigRule", {
      ConfigRuleName: "s3-bucket-public-read-prohibited",
      Source: { Owner: "AWS", SourceIdentifier: "S3_BUCKET_PUBLIC_READ_PROHIBITED" },
    }),
  }),
  failing: (failing, of) => `${failing} of ${of} regions ${agree(failing, "has", "have")} no active rule`,
  judge: perRegion(["config:rule"], ({ account, region }, world) => {
    const rules = world.of("config:rule", account, region);
    const active = rules.filter((rule) => (rule.config.ConfigRuleState ?? "ACTIVE") === "ACTIVE");
    return passIf(active.length > 0, `${active.length} rules are active.`, "No rule is active.", {
      rules: rules.length,
      active: active.length,
    });
  }),
};
