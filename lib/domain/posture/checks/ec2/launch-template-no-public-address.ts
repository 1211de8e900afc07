import { agree, type Check, perResource } from "../../check";
import { cloudformation } from "../../fix/cloudformation";
import { collected, passIf } from "../../verdict";

export const check: Check = {
  id: "launch-template-no-public-address",
  title: "Launch templates give no public addresses",
  principle: 6,
  layer: "network",
  severity: "high",
  service: "ec2",
  effortMinutes: 15,
  passes:
    "Neither the default version of the template nor the newest gives a network interface a public address. Where the template leaves it to the subnet, the subnet is judged.",
  why: "One template makes many machines, and each of them comes up on the internet.",
  references: ["ec2_launch_template_no_public_ip"],
  frameworks: { fsbp: "EC2.25", pci4: "1.4.5", soc2: "CC6.6", iso27001: "A.8.20 A.8.21 A.8.22" },
  fix: ({ region, config }) => ({
    cli: `version=$(aws ec2 create-launch-template-version --region ${region} --launch-template-id ${config.LaunchTemplateId} --source-version '$Default' --launch-template-data '{"NetworkInterfaces":[{"DeviceIndex":0,"AssociatePublicIpAddress":false}]}' --query LaunchTemplateVersion.VersionNumber --output text)\naws ec2 modify-launch-template --region ${region} --launch-template-id ${config.LaunchTemplateId} --default-version $version`,
    terraform: `resource "aws_launch_template" "this" {\n  name                   = "${config.LaunchTemplateName}"\n  update_default_version = true\n  network_interfaces {\n    device_index                = 0\n    associate_public_ip_address = false\n  }\n}`,
    cloudformation: cloudformation("AWS::EC2::LaunchTemplate", {
      LaunchTemplateName: config.LaunchTemplateName,
      LaunchTemplateData: { NetworkInterfaces: [{ DeviceIndex: 0, AssociatePublicIpAddress: false }] },
    }),
  }),
  failing: (failing, of) =>
    `${failing} of ${of} launch templates ${agree(failing, "gives", "give")} machines a public address`,
  judge: perResource("ec2:launch-template", ({ config }) => {
    const versions = collected(config.Versions, "ec2:DescribeLaunchTemplateVersions");
    const open = versions.filter(({ NetworkInterfaces }) =>
      NetworkInterfaces?.some(({ AssociatePublicIpAddress }) => AssociatePublicIpAddress === true),
    );
    const numbers = open.map(({ VersionNumber }) => VersionNumber);
    return passIf(
      open.length === 0,
      "It gives no public address.",
      `Version ${numbers.join(" and version ")} gives a public address.`,
      { versions: numbers },
    );
  }),
};
