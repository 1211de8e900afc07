import { agree, type Check, perResource } from "../../check";
import { cloudformation } from "../../fix/cloudformation";
import { collected, passIf } from "../../verdict";

export const check: Check = {
  id: "broker-minor-upgrades",
  title: "Message brokers take minor upgrades by themselves",
  principle: 4,
  layer: "application",
  severity: "medium",
  service: "mq",
  effortMinutes: 5,
  passes: "Automatic minor version upgrades of the broker are on.",
  why: "Brokers parse what strangers send; holes in them are found, and closed by minor versions.",
  references: ["mq_broker_auto_minor_version_upgrades"],
  frameworks: {},
  fix: ({ region, name, config }) => ({
    cli: `aws mq update-broker --region ${region} --broker-id ${config.BrokerId} --auto-minor-version-upgrade`,
    terraform: `resource "aws_mq_broker" "this" {\n  broker_name                = "${name}"\n  auto_minor_version_upgrade = true\n}`,
    cloudformation: cloudformation("AWS::AmazonMQ::Broker", {
      BrokerName: name,
      AutoMinorVersionUpgrade: true,
    }),
  }),
  failing: (failing, of) =>
    `${failing} of ${of} brokers ${agree(failing, "waits", "wait")} for somebody to upgrade them`,
  judge: perResource("mq:broker", ({ config }) => {
    const on = collected(config.AutoMinorVersionUpgrade, "mq:DescribeBroker");
    const { EngineType, EngineVersion } = config;
    return passIf(
      on === true,
      "Minor versions are installed automatically.",
      "Minor versions wait for a person.",
      { AutoMinorVersionUpgrade: on, EngineType, EngineVersion },
    );
  }),
};
