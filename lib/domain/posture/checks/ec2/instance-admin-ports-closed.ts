import { agree, type Check, nameOf, perResource } from "../../check";
import { cloudformation } from "../../fix/cloudformation";
import { groupsOf } from "../../fix/instance-groups";
import { openPorts } from "../../network/instance-exposure";
import { passIf } from "../../verdict";

/** What listens there. */
const ports = [22, 23, 3389, 5985, 5986];

export const check: Check = {
  id: "instance-admin-ports-closed",
  title: "No instance offers an administration port to the internet",
  principle: 3,
  layer: "compute",
  severity: "critical",
  service: "ec2",
  effortMinutes: 15,
  passes:
    "The instance has no public address, no security group of it opens one of these ports to the internet, or its network ACL or routes close the way: 22, 23, 3389, 5985, 5986.",
  why: "A machine that answers SSH or RDP to everyone is tried by everyone, from its first minute on.",
  references: [
    "ec2_instance_port_ssh_exposed_to_internet",
    "ec2_instance_port_rdp_exposed_to_internet",
    "ec2_instance_port_telnet_exposed_to_internet",
  ],
  frameworks: { nist: "AC-3", soc2: "CC6.6", iso27001: "A.8.20 A.8.21 A.8.22" },
  fix: ({ region, id, config }) => ({
    cli: `aws ec2 describe-security-group-rules --region ${region} --filters Name=group-id,Values=${groupsOf(config).join(",")}\naws ec2 revoke-security-group-ingress --region ${region} --group-id ${groupsOf(config)[0]} --security-group-rule-ids THE_RULE`,
    terraform: `# Take the rule out of the security group of ${nameOf(id)}, or give the instance no public address:\nresource "aws_instance" "this" {\n  associate_public_ip_address = false\n}`,
    cloudformation: cloudformation(
      "AWS::EC2::SecurityGroupIngress",
      {
        GroupId: groupsOf(config)[0],
        IpProtocol: "tcp",
        FromPort: 22,
        ToPort: 22,
        CidrIp: "10.0.0.0/8",
      },
      "In place of the rule that lets the internet in.",
    ),
  }),
  failing: (failing, of) =>
    `${failing} of ${of} instances ${agree(failing, "offers", "offer")} an administration port to the internet`,
  judge: perResource("ec2:instance", (instance, world) => {
    const { open, stoppedBy } = openPorts(instance, world, ports);
    return passIf(
      open.length === 0,
      stoppedBy || "The internet reaches none of these ports.",
      `The internet reaches port ${open.join(", ")}.`,
    );
  }),
};
