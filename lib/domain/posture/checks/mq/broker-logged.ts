import { agree, type Check, perResource } from "../../check";
import { cloudformation } from "../../fix/cloudformation";
import { collected, passIf } from "../../verdict";

export const check: Check = {
  id: "broker-logged",
  title: "Message brokers keep general and audit logs",
  principle: 2,
  layer: "application",
  severity: "medium",
  service: "mq",
  effortMinutes: 10,
  passes:
    "General and audit logs of the ActiveMQ broker go to CloudWatch. RabbitMQ, which keeps no audit log, needs the general one.",
  why: "Who changed a queue, and who was turned away, is written in the broker's own logs only.",
  references: ["mq_broker_logging_enabled"],
  frameworks: { pci4: "10.2.1.1 10.2.1.2 10.2.1.3 10.2.1.4 10.2.1.5", soc2: "A1.1", iso27001: "A.8.15" },
  fix: ({ region, name, config }) => ({
    cli: `aws mq update-broker --region ${region} --broker-id ${config.BrokerId} --logs ${config.EngineType === "RabbitMQ" ? "General=true" : "Audit=true,General=true"}\naws mq reboot-broker --region ${region} --broker-id ${config.BrokerId}`,
    terraform: `resource "aws_mq_broker" "this" {\n  broker_name = "${name}"\n  logs {\n    general = true${config.EngineType === "RabbitMQ" ? "" : "\n    audit   = true"}\n  }\n}`,
    cloudformation: cloudformation("AWS::AmazonMQ::Broker", {
      BrokerName: name,
      Logs: { General: true, Audit: config.EngineType === "RabbitMQ" ? undefined : true },
    }),
  }),
  failing: (failing, of) => `${failing} of ${of} brokers ${agree(failing, "keeps", "keep")} no logs`,
  judge: perResource("mq:broker", ({ config }) => {
    const logs = collected(config.Logs, "mq:DescribeBroker");
    const rabbit = collected(config.EngineType, "mq:DescribeBroker") === "RabbitMQ";
    const missing = [...(logs?.General ? [] : ["general"]), ...(rabbit || logs?.Audit ? [] : ["audit"])];
    return passIf(
      missing.length === 0,
      "Its logs go to CloudWatch.",
      `It keeps no ${missing.join(" and no ")} log.`,
      { Logs: logs },
    );
  }),
};
