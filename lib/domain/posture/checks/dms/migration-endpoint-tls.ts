import { agree, type Check, perResource } from "../../check";
import { cloudformation } from "../../fix/cloudformation";
import { collected, passIf } from "../../verdict";

export const check: Check = {
  id: "migration-endpoint-tls",
  title: "Migrations speak to databases in cipher",
  principle: 5,
  layer: "database",
  severity: "high",
  service: "dms",
  effortMinutes: 30,
  passes:
    "The endpoint uses TLS (SslMode is not none). Endpoints of services that AWS reaches by its own API are not judged.",
  why: "A migration sends the whole database over the wire once.",
  references: ["dms_endpoint_ssl_enabled"],
  frameworks: { fsbp: "DMS.9", nist: "DS-2", pci4: "2.2.7 4.2.1.1 4.2.1 8.3.2" },
  fix: ({ id, region, name, config }) => ({
    cli: `aws dms modify-endpoint --region ${region} --endpoint-arn ${id} --ssl-mode verify-full --certificate-arn CERTIFICATE_ARN`,
    terraform: `resource "aws_dms_endpoint" "this" {\n  endpoint_id = "${name}"\n  ssl_mode    = "verify-full"\n}`,
    cloudformation: cloudformation("AWS::DMS::Endpoint", {
      EndpointIdentifier: name,
      EndpointType: String(config.EndpointType ?? "source").toLowerCase(),
      EngineName: config.EngineName,
      SslMode: "verify-full",
      CertificateArn: "CERTIFICATE_ARN",
    }),
  }),
  failing: (failing, of) =>
    `${failing} of ${of} migration endpoints ${agree(failing, "speaks", "speak")} plain text`,
  judge: perResource("dms:endpoint", ({ config }) => {
    if (/^(s3|dynamodb|kinesis|opensearch|redshift-serverless)$/.test(config.EngineName ?? "")) return null;
    const mode = collected(config.SslMode, "dms:DescribeEndpoints");
    return passIf(mode !== "none", `It speaks TLS (${mode}).`, "It speaks plain text.");
  }),
};
