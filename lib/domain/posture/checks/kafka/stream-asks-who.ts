import { agree, type Check, perResource } from "../../check";
import { cloudformation } from "../../fix/cloudformation";
import { collected, fail, pass, passIf } from "../../verdict";

export const check: Check = {
  id: "stream-asks-who",
  title: "Streams ask who is there",
  principle: 3,
  layer: "application",
  severity: "critical",
  service: "kafka",
  effortMinutes: 120,
  passes:
    "Clients sign in by IAM, a password (SCRAM) or a certificate, and access without is off. Serverless clusters always ask.",
  why: "Without it every machine in the network reads and writes every topic.",
  references: ["kafka_cluster_unrestricted_access_disabled"],
  frameworks: {},
  fix: ({ id, region, name, config }) => ({
    cli: `aws kafka update-security --region ${region} --cluster-arn ${id} --current-version ${config.CurrentVersion} --client-authentication "Sasl={Iam={Enabled=true}},Unauthenticated={Enabled=false}"`,
    terraform: `resource "aws_msk_cluster" "this" {\n  cluster_name = "${name}"\n  client_authentication {\n    sasl {\n      iam = true\n    }\n  }\n}`,
    cloudformation: cloudformation("AWS::MSK::Cluster", {
      ClusterName: name,
      ClientAuthentication: { Sasl: { Iam: { Enabled: true } }, Unauthenticated: { Enabled: false } },
    }),
  }),
  failing: (failing, of) =>
    `${failing} of ${of} streams ${agree(failing, "asks", "ask")} nobody who they are`,
  judge: perResource("kafka:cluster", ({ config }) => {
    collected(config.ClusterArn, "kafka:ListClustersV2");
    if (!config.Provisioned) return pass("It is serverless: IAM asks every client.");
    const { Unauthenticated, Sasl, Tls } = config.Provisioned.ClientAuthentication ?? {};
    if (Unauthenticated?.Enabled) return fail("Clients need not say who they are.");
    const asked = Sasl?.Iam?.Enabled || Sasl?.Scram?.Enabled || Tls?.Enabled;
    return passIf(
      asked === true,
      "Clients say who they are.",
      "No way to sign in is set up, so every client is let in.",
    );
  }),
};
