import { agree, type Check, perResource } from "../../check";
import { cloudformation } from "../../fix/cloudformation";
import { actionsOf, publicStatements } from "../../policy/statements";
import { collected, passIf } from "../../verdict";

export const check: Check = {
  id: "topic-not-public",
  title: "No topic is open to everyone",
  principle: 6,
  layer: "application",
  severity: "high",
  service: "sns",
  effortMinutes: 10,
  passes:
    "No statement of the topic's policy lets everyone in, unless a condition names the organisation, the account or the caller.",
  why: "An open topic lets strangers read what systems tell each other, and speak in their name.",
  references: ["sns_topics_not_publicly_accessible"],
  frameworks: {
    cis7: "2.21",
    wafr: "sec_permissions_analyze_cross_account",
    iso27001: "A.8.1",
  },
  fix: ({ region, id, account }) => ({
    cli: `aws sns set-topic-attributes --region ${region} --topic-arn ${id} --attribute-name Policy --attribute-value '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::${account}:root"},"Action":["sns:Publish","sns:Subscribe"],"Resource":"${id}"}]}'`,
    terraform: `resource "aws_sns_topic_policy" "this" {\n  arn = "${id}"\n  policy = jsonencode({\n    Version   = "2012-10-17"\n    Statement = [{ Effect = "Allow", Principal = { AWS = "arn:aws:iam::${account}:root" }, Action = ["sns:Publish", "sns:Subscribe"], Resource = "${id}" }]\n  })\n}`,
    cloudformation: cloudformation("AWS::SNS::TopicPolicy", {
      Topics: [id],
      PolicyDocument: {
        Version: "2012-10-17",
        Statement: [
          {
            Effect: "Allow",
            Principal: { AWS: `arn:aws:iam::${account}:root` },
            Action: ["sns:Publish", "sns:Subscribe"],
            Resource: id,
          },
        ],
      },
    }),
  }),
  failing: (failing, of) => `${failing} of ${of} topics ${agree(failing, "is", "are")} open to everyone`,
  judge: perResource("sns:topic", ({ config }) => {
    const policy = collected(config.Policy, "sns:GetTopicAttributes");
    const open = policy === null ? [] : publicStatements(policy);
    return passIf(
      open.length === 0,
      "The policy names who may use it.",
      `Everyone may: ${open.map(actionsOf).join("; ")}.`,
      open,
    );
  }),
};
