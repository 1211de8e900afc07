import { agree, type Check, perResource } from "../../check";
import { cloudformation } from "../../fix/cloudformation";
import { passIf } from "../../verdict";

export const check: Check = {
  id: "topic-encrypted",
  title: "Topics are encrypted",
  principle: 5,
  layer: "application",
  severity: "high",
  service: "sns",
  effortMinutes: 10,
  passes: "The topic names a KMS key.",
  why: "Messages wait in queues on disk; what they say is often about customers.",
  references: ["sns_topics_kms_encryption_at_rest_enabled"],
  frameworks: {
    fsbp: "SNS.1",
    wafr: "sec_protect_data_rest_access_control",
    nist: "BE-5",
    pci4: "3.5.1 8.3.2",
    soc2: "PI1.4",
    iso27001: "A.8.3 A.8.11 A.8.24",
  },
  fix: ({ region, id, name }) => ({
    cli: `aws sns set-topic-attributes --region ${region} --topic-arn ${id} --attribute-name KmsMasterKeyId --attribute-value alias/aws/sns`,
    terraform: `resource "aws_sns_topic" "this" {\n  name              = "${name}"\n  kms_master_key_id = "alias/aws/sns"\n}`,
    cloudformation: cloudformation("AWS::SNS::Topic", { TopicName: name, KmsMasterKeyId: "alias/aws/sns" }),
  }),
  failing: (failing, of) => `${failing} of ${of} topics ${agree(failing, "is", "are")} unencrypted`,
  judge: perResource("sns:topic", ({ config }) =>
    passIf(
      Boolean(config.KmsMasterKeyId),
      `Encrypted with ${config.KmsMasterKeyId}.`,
      "The topic is not encrypted.",
      {
        KmsMasterKeyId: config.KmsMasterKeyId ?? null,
      },
    ),
  ),
};
