import { agree, type Check, nameOf, perResource } from "../../check";
import { cloudformation } from "../../fix/cloudformation";
import { collected, passIf } from "../../verdict";

export const check: Check = {
  id: "metadata-token-required",
  title: "The metadata service asks for a token",
  principle: 3,
  layer: "compute",
  severity: "high",
  service: "ec2",
  effortMinutes: 10,
  passes:
    "The instance requires IMDSv2 tokens, or its metadata endpoint is off. Terminated instances are left out.",
  why: "With IMDSv1 a web application that can be talked into fetching a URL hands out the instance's credentials.",
  references: ["ec2_instance_imdsv2_enabled"],
  frameworks: {
    cis7: "6.7",
    cis5: "5.7",
    fsbp: "EC2.8",
    wafr: "sec_permissions_define sec_protect_compute_vulnerability_management",
    nist: "AC-3",
    pci4: "8.2.8",
    soc2: "CC7.2",
    iso27001: "A.8.20 A.8.21 A.8.22",
  },
  fix: ({ region, id }) => ({
    cli: `aws ec2 modify-instance-metadata-options --region ${region} --instance-id ${nameOf(id)} --http-tokens required --http-endpoint enabled`,
    terraform: `resource "aws_instance" "this" {\n  # ${nameOf(id)}\n  metadata_options {\n    http_tokens   = "required"\n    http_endpoint = "enabled"\n  }\n}`,
    cloudformation: cloudformation(
      "AWS::EC2::Instance",
      { MetadataOptions: { HttpTokens: "required", HttpEndpoint: "enabled" } },
      nameOf(id),
    ),
  }),
  failing: (failing, of) =>
    `${failing} of ${of} instances ${agree(failing, "gives", "give")} their credentials without a token`,
  judge: perResource("ec2:instance", ({ config }) => {
    if (config.State?.Name === "terminated") return null;
    const options = collected(config.MetadataOptions, "ec2:DescribeInstances");
    return passIf(
      options.HttpTokens === "required" || options.HttpEndpoint === "disabled",
      "Tokens are required.",
      "Credentials are handed out without a token (IMDSv1).",
      options,
    );
  }),
};
