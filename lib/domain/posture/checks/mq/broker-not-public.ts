import { agree, type Check, perResource } from "../../check";
import { cloudformation } from "../../fix/cloudformation";
import { collected, passIf } from "../../verdict";

export const check: Check = {
  id: "broker-not-public",
  title: "No message broker has a public address",
  principle: 6,
  layer: "application",
  severity: "high",
  service: "mq",
  effortMinutes: 120,
  passes: "The broker is not publicly accessible.",
  why: "A broker holds what systems say to each other, behind a password that every one of them knows.",
  references: ["mq_broker_not_publicly_accessible"],
  frameworks: {},
  fix: ({ region, name }) => ({
    cli: `# Reachability is chosen when the broker is made: make a private one, move over, then delete this one.\naws mq create-broker --region ${region} --cli-input-json file://${name}-private.json # with "PubliclyAccessible": false`,
    terraform: `resource "aws_mq_broker" "this" {\n  broker_name         = "${name}"\n  publicly_accessible = false # replaces the broker\n}`,
    cloudformation: cloudformation(
      "AWS::AmazonMQ::Broker",
      { BrokerName: `${name}-private`, PubliclyAccessible: false, SubnetIds: ["PRIVATE_SUBNET"] },
      "Reachability is chosen when a broker is made: a new one, then move over.",
    ),
  }),
  failing: (failing, of) => `${failing} of ${of} brokers ${agree(failing, "has", "have")} a public address`,
  judge: perResource("mq:broker", ({ config }) => {
    const open = collected(config.PubliclyAccessible, "mq:DescribeBroker");
    return passIf(open !== true, "It has no public address.", "It has a public address.", {
      PubliclyAccessible: open,
    });
  }),
};
