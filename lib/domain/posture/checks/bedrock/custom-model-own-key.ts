import { agree, type Check, perResource } from "../../check";
import { collected, passIf } from "../../verdict";

export const check: Check = {
  id: "custom-model-own-key",
  title: "Custom models are encrypted with your own key",
  principle: 5,
  layer: "application",
  severity: "critical",
  service: "bedrock",
  effortMinutes: 120,
  passes: "The custom model names a KMS key of the account.",
  why: "A model that was trained on your data can be made to repeat it. With your own key you decide who may, and can end it.",
  references: ["bedrock_custom_model_encrypted_with_cmk"],
  frameworks: {},
  fix: ({ region, name, config }) => ({
    cli: `# The key of a model cannot be changed: train it again with one\naws bedrock create-model-customization-job --region ${region} --job-name ${name}-own-key --custom-model-name ${name}-own-key --base-model-identifier ${config.baseModelArn} --custom-model-kms-key-id "$(aws kms create-key --region ${region} --description models --query KeyMetadata.Arn --output text)" --role-arn ROLE_ARN --training-data-config s3Uri=TRAINING_DATA --output-data-config s3Uri=OUTPUT\naws bedrock delete-custom-model --region ${region} --model-identifier ${name}`,
    terraform: `resource "aws_bedrock_custom_model" "this" {\n  custom_model_name       = "${name}-own-key"\n  base_model_identifier   = "${config.baseModelArn}"\n  custom_model_kms_key_id = aws_kms_key.models.arn\n}`,
    cloudformation: null,
  }),
  failing: (failing, of) =>
    `${failing} of ${of} custom models ${agree(failing, "is", "are")} encrypted with a key of AWS`,
  judge: perResource("bedrock:custom-model", ({ config }) => {
    const key = collected(config.modelKmsKeyArn, "bedrock:GetCustomModel");
    return passIf(key !== null, `It is encrypted with ${key}.`, "It is encrypted with a key that AWS owns.", {
      modelKmsKeyArn: key,
    });
  }),
};
