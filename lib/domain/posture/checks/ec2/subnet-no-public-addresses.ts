import { agree, type Check, nameOf, perResource } from "../../check";
import { cloudformation } from "../../fix/cloudformation";
import { collected, passIf } from "../../verdict";

export const check: Check = {
  id: "subnet-no-public-addresses",
  title: "Subnets give no public addresses by themselves",
  principle: 6,
  layer: "network",
  severity: "high",
  service: "ec2",
  effortMinutes: 5,
  passes: "The subnet does not give new instances a public address.",
  why: "A public address should be a decision. By default, a machine with data on it ends up on the internet by being started.",
  references: ["vpc_subnet_no_public_ip_by_default"],
  frameworks: {
    fsbp: "EC2.15",
    nist: "BE-5",
    soc2: "CC6.6",
    iso27001: "A.8.20 A.8.21 A.8.22",
  },
  fix: ({ region, config, id }) => ({
    cli: `aws ec2 modify-subnet-attribute --region ${region} --subnet-id ${nameOf(id)} --no-map-public-ip-on-launch`,
    terraform: `resource "aws_subnet" "this" {\n  # ${nameOf(id)}\n  map_public_ip_on_launch = false\n}`,
    cloudformation: cloudformation(
      "AWS::EC2::Subnet",
      { VpcId: config.VpcId, MapPublicIpOnLaunch: false },
      nameOf(id),
    ),
  }),
  failing: (failing, of) =>
    `${failing} of ${of} subnets ${agree(failing, "gives", "give")} public addresses to everything`,
  judge: perResource("ec2:subnet", ({ config }) => {
    const maps = collected(config.MapPublicIpOnLaunch, "ec2:DescribeSubnets");
    return passIf(
      !maps,
      "New instances get private addresses.",
      "Every new instance gets a public address.",
      {
        MapPublicIpOnLaunch: maps,
      },
    );
  }),
};
