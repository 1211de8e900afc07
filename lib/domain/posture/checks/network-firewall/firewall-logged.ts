import { agree, type Check, perResource } from "../../check";
import { cloudformationOf } from "../../fix/cloudformation";
import { collected, passIf } from "../../verdict";

export const check: Check = {
  id: "firewall-logged",
  title: "Network firewalls log what they stop",
  principle: 2,
  layer: "network",
  severity: "high",
  service: "network-firewall",
  effortMinutes: 15,
  passes: "The firewall sends at least one kind of log (alert, flow or TLS) somewhere.",
  why: "An attack that was stopped is a warning; unlogged, it is nobody's warning.",
  references: ["networkfirewall_logging_enabled"],
  frameworks: {
    pci4: "10.2.1.1 10.2.1.2 10.2.1.3 10.2.1.4 10.2.1.5 10.2.1.6 10.2.1.7 10.2.1 10.2.2 10.3.1",
    soc2: "A1.1",
    iso27001: "A.8.15",
  },
  fix: ({ region, id, name }) => ({
    cli: `aws logs create-log-group --region ${region} --log-group-name /network-firewall/${name}\naws network-firewall update-logging-configuration --region ${region} --firewall-arn ${id} --logging-configuration '{"LogDestinationConfigs":[{"LogType":"ALERT","LogDestinationType":"CloudWatchLogs","LogDestination":{"logGroup":"/network-firewall/${name}"}}]}'`,
    terraform: `resource "aws_networkfirewall_logging_configuration" "this" {\n  firewall_arn = "${id}"\n  logging_configuration {\n    log_destination_config {\n      log_type             = "ALERT"\n      log_destination_type = "CloudWatchLogs"\n      log_destination      = { logGroup = "/network-firewall/${name}" }\n    }\n  }\n}`,
    cloudformation: cloudformationOf({
      LogGroup: ["AWS::Logs::LogGroup", { LogGroupName: `/network-firewall/${name}` }],
      Logging: [
        "AWS::NetworkFirewall::LoggingConfiguration",
        {
          FirewallArn: id,
          LoggingConfiguration: {
            LogDestinationConfigs: [
              {
                LogType: "ALERT",
                LogDestinationType: "CloudWatchLogs",
                LogDestination: { logGroup: { Ref: "LogGroup" } },
              },
            ],
          },
        },
      ],
    }),
  }),
  failing: (failing, of) => `${failing} of ${of} network firewalls ${agree(failing, "keeps", "keep")} no log`,
  judge: perResource("network-firewall:firewall", ({ config }) => {
    const destinations =
      collected(config.LogDestinationConfigs, "network-firewall:DescribeLoggingConfiguration") ?? [];
    const kinds = destinations.map(({ LogType }) => LogType);
    return passIf(destinations.length > 0, `It logs ${kinds.join(", ")}.`, "It logs nothing.", { kinds });
  }),
};
