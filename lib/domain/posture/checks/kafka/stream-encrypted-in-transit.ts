import { agree, type Check, perResource } from "../../check";
import { cloudformation } from "../../fix/cloudformation";
import { collected, pass, passIf } from "../../verdict";

export const check: Check = {
  id: "stream-encrypted-in-transit",
  title: "Streams are spoken to in cipher",
  principle: 5,
  layer: "application",
  severity: "medium",
  service: "kafka",
  effortMinutes: 60,
  passes:
    "Clients reach the brokers over TLS only, and brokers talk to each other in cipher. Serverless clusters always do.",
  why: "What goes through a stream is what the business does, message by message.",
  references: ["kafka_cluster_in_transit_encryption_enabled"],
  frameworks: {
    fsbp: "MSK.1",
    nist: "DS-2",
    pci4: "2.2.7 4.2.1.1 4.2.1 8.3.2",
    soc2: "CC6.7",
    iso27001: "A.8.12 A.8.24",
  },
  fix: ({ id, region, name, config }) => ({
    cli: `aws kafka update-security --region ${region} --cluster-arn ${id} --current-version ${config.CurrentVersion} --encryption-info EncryptionInTransit={ClientBroker=TLS}`,
    terraform: `resource "aws_msk_cluster" "this" {\n  cluster_name = "${name}"\n  encryption_info {\n    encryption_in_transit {\n      client_broker = "TLS"\n    }\n  }\n}`,
    cloudformation: cloudformation("AWS::MSK::Cluster", {
      ClusterName: name,
      EncryptionInfo: { EncryptionInTransit: { ClientBroker: "TLS" } },
    }),
  }),
  failing: (failing, of) => `${failing} of ${of} streams ${agree(failing, "takes", "take")} plain text`,
  judge: perResource("kafka:cluster", ({ config }) => {
    if (!config.Provisioned)
      return collected(config.ClusterArn, "kafka:ListClustersV2")
        ? pass("Serverless clusters speak TLS only.")
        : null;
    const transit = collected(config.Provisioned.EncryptionInfo?.EncryptionInTransit, "kafka:ListClustersV2");
    const safe = transit.ClientBroker === "TLS" && transit.InCluster !== false;
    return passIf(safe, "It speaks TLS only.", `Clients may speak ${transit.ClientBroker}.`, {
      EncryptionInTransit: transit,
    });
  }),
};
