import { agree, type Check, perResource } from "../../check";
import { cloudformation } from "../../fix/cloudformation";
import { collected, passIf } from "../../verdict";

export const check: Check = {
  id: "queue-encrypted",
  title: "Queues are encrypted",
  principle: 5,
  layer: "application",
  severity: "medium",
  service: "sqs",
  effortMinutes: 5,
  passes: "The queue is encrypted with a key of KMS or of SQS.",
  why: "Messages wait on disks until they are read.",
  references: ["sqs_queues_server_side_encryption_enabled"],
  frameworks: { fsbp: "SQS.1", wafr: "sec_protect_data_rest_encrypt", iso27001: "A.8.11 A.8.24" },
  fix: ({ region, name, account }) => ({
    cli: `aws sqs set-queue-attributes --region ${region} --queue-url https://sqs.${region}.amazonaws.com/${account}/${name} --attributes SqsManagedSseEnabled=true`,
    terraform: `resource "aws_sqs_queue" "this" {\n  name                    = "${name}"\n  sqs_managed_sse_enabled = true\n}`,
    cloudformation: cloudformation("AWS::SQS::Queue", { QueueName: name, SqsManagedSseEnabled: true }),
  }),
  failing: (failing, of) => `${failing} of ${of} queues ${agree(failing, "is", "are")} unencrypted`,
  judge: perResource("sqs:queue", ({ config }) => {
    const key = collected(config.KmsMasterKeyId, "sqs:GetQueueAttributes");
    return passIf(
      key !== null || config.SqsManagedSseEnabled === true,
      "It is encrypted.",
      "It is not encrypted.",
    );
  }),
};
