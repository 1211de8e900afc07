import { daysSince } from "../../age";
import { agree, type Check, perResource } from "../../check";
import { cloudformation } from "../../fix/cloudformation";
import { fail, passIf } from "../../verdict";

export const check: Check = {
  id: "secret-rotates",
  title: "Secrets rotate by themselves",
  principle: 4,
  layer: "identity",
  severity: "high",
  service: "secretsmanager",
  effortMinutes: 60,
  passes:
    "Rotation is on, and the last one is not older than its schedule allows (twice the days, where days are given). Secrets that an AWS service owns are left out.",
  why: "A secret that machines replace is worth little to whoever copied it last month, and nobody has to remember.",
  references: ["secretsmanager_automatic_rotation_enabled"],
  frameworks: {
    fsbp: "SecretsManager.1",
    wafr: "sec_identities_audit",
    nist: "IP-7",
    pci4: "3.5.1 8.2.2 8.3.10.1 8.3.2 8.3.5 8.3.7",
  },
  fix: ({ region, id }) => ({
    cli: `aws secretsmanager rotate-secret --region ${region} --secret-id ${id} --rotation-lambda-arn THE_ROTATION_FUNCTION --rotation-rules AutomaticallyAfterDays=30`,
    terraform: `resource "aws_secretsmanager_secret_rotation" "this" {\n  secret_id           = "${id}"\n  rotation_lambda_arn = aws_lambda_function.rotation.arn\n  rotation_rules {\n    automatically_after_days = 30\n  }\n}`,
    cloudformation: cloudformation("AWS::SecretsManager::RotationSchedule", {
      SecretId: id,
      RotationLambdaARN: "THE_ROTATION_FUNCTION",
      RotationRules: { AutomaticallyAfterDays: 30 },
    }),
  }),
  failing: (failing, of) => `${failing} of ${of} secrets ${agree(failing, "does", "do")} not rotate`,
  judge: perResource("secretsmanager:secret", ({ config }, world) => {
    if (config.OwningService) return null;
    const { RotationEnabled, LastRotatedDate, RotationRules, CreatedDate } = config;
    const evidence = { RotationEnabled: RotationEnabled ?? false, LastRotatedDate, RotationRules };
    if (!RotationEnabled) return fail("Rotation is off.", evidence);
    const days = RotationRules?.AutomaticallyAfterDays;
    const since = LastRotatedDate ?? CreatedDate;
    const age = since === undefined ? Number.NaN : daysSince(since, world.now);
    return passIf(
      days === undefined || !(age > 2 * days),
      "The secret rotates.",
      `Rotation is on but has not happened for ${age} days.`,
      evidence,
    );
  }),
};
