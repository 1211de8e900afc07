import { agree, type Check, perResource } from "../../check";
import { cloudformation } from "../../fix/cloudformation";
import { collected, passIf } from "../../verdict";

export const check: Check = {
  id: "stream-not-public",
  title: "No stream has public addresses",
  principle: 6,
  layer: "application",
  severity: "critical",
  service: "kafka",
  effortMinutes: 60,
  passes: "The brokers have no public addresses.",
  why: "A broker on the internet takes messages from the internet.",
  references: ["kafka_cluster_is_public"],
  frameworks: {},
  fix: ({ id, region, name, config }) => ({
    cli: `aws kafka update-connectivity --region ${region} --cluster-arn ${id} --current-version ${config.CurrentVersion} --connectivity-info PublicAccess={Type=DISABLED}`,
    terraform: `resource "aws_msk_cluster" "this" {\n  cluster_name = "${name}"\n  broker_node_group_info {\n    connectivity_info {\n      public_access {\n        type = "DISABLED"\n      }\n    }\n  }\n}`,
    cloudformation: cloudformation("AWS::MSK::Cluster", {
      ClusterName: name,
      BrokerNodeGroupInfo: { ConnectivityInfo: { PublicAccess: { Type: "DISABLED" } } },
    }),
  }),
  failing: (failing, of) => `${failing} of ${of} streams ${agree(failing, "has", "have")} public addresses`,
  judge: perResource("kafka:cluster", ({ config }) => {
    collected(config.ClusterArn, "kafka:ListClustersV2");
    const type = config.Provisioned?.BrokerNodeGroupInfo?.ConnectivityInfo?.PublicAccess?.Type ?? "DISABLED";
    return passIf(
      type === "DISABLED",
      "Its brokers have no public addresses.",
      "Its brokers have public addresses.",
    );
  }),
};
