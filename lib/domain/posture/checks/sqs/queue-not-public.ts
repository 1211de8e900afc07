import { agree, type Check, perResource } from "../../check";
import { cloudformation } from "../../fix/cloudformation";
import { actionsOf, publicStatements } from "../../policy/statements";
import { collected, passIf } from "../../verdict";

export const check: Check = {
  id: "queue-not-public",
  title: "No queue is open to everyone",
  principle: 6,
  layer: "application",
  severity: "critical",
  service: "sqs",
  effortMinutes: 10,
  passes: "No statement of the queue's policy lets everyone in.",
  why: "Whoever may read a queue takes messages out of it; whoever may write makes the reader work for them.",
  references: ["sqs_queues_not_publicly_accessible"],
  frameworks: { cis7: "2.21", wafr: "sec_permissions_analyze_cross_account", iso27001: "A.8.1" },
  fix: ({ account, region, id, name }) => ({
    cli: `aws sqs set-queue-attributes --region ${region} --queue-url https://sqs.${region}.amazonaws.com/${account}/${name} --attributes file://policy.json`,
    terraform: `resource "aws_sqs_queue_policy" "this" {\n  queue_url = "https://sqs.${region}.amazonaws.com/${account}/${name}"\n  policy    = data.aws_iam_policy_document.senders.json\n}`,
    cloudformation: cloudformation("AWS::SQS::QueuePolicy", {
      Queues: [`https://sqs.${region}.amazonaws.com/${account}/${name}`],
      PolicyDocument: {
        Version: "2012-10-17",
        Statement: [
          { Effect: "Allow", Principal: { AWS: "THE_SENDERS" }, Action: "sqs:SendMessage", Resource: id },
        ],
      },
    }),
  }),
  failing: (failing, of) => `${failing} of ${of} queues ${agree(failing, "is", "are")} open to everyone`,
  judge: perResource("sqs:queue", ({ config }) => {
    const policy = collected(config.Policy, "sqs:GetQueueAttributes");
    const open = policy === null ? [] : publicStatements(policy);
    return passIf(
      open.length === 0,
      "Its policy lets nobody in but those it names.",
      `Everyone may ${open.map(actionsOf).join(", ")}.`,
      { statements: open },
    );
  }),
};
