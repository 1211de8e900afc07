import { agree, type Check, nameOf, perResource } from "../../check";
import { cloudformation } from "../../fix/cloudformation";
import { groupsOf } from "../../fix/instance-groups";
import { openPorts } from "../../network/instance-exposure";
import { passIf } from "../../verdict";

/** What listens there. */
const ports = [20, 21, 88, 139, 389, 445, 464, 636, 749, 750];

export const check: Check = {
  id: "instance-file-ports-closed",
  title: "No instance offers files or a directory to the internet",
  principle: 3,
  layer: "compute",
  severity: "critical",
  service: "ec2",
  effortMinutes: 15,
  passes:
    "The instance has no public address, no security group of it opens one of these ports to the internet, or its network ACL or routes close the way: 20, 21, 88, 139, 389, 445, 464, 636, 749, 750.",
  why: "File shares and directories were made for a building; on the internet they give away names, hashes and files.",
  references: [
    "ec2_instance_port_cifs_exposed_to_internet",
    "ec2_instance_port_ftp_exposed_to_internet",
    "ec2_instance_port_kerberos_exposed_to_internet",
    "ec2_instance_port_ldap_exposed_to_internet",
  ],
  frameworks: { cis7: "6.1.2", cis5: "5.1.2", soc2: "CC6.6", iso27001: "A.8.20 A.8.21 A.8.22" },
  fix: ({ region, id, config }) => ({
    cli: `aws ec2 describe-security-group-rules --region ${region} --filters Name=group-id,Values=${groupsOf(config).join(",")}\naws ec2 revoke-security-group-ingress --region ${region} --group-id ${groupsOf(config)[0]} --security-group-rule-ids THE_RULE`,
    terraform: `# Take the rule out of the security group of ${nameOf(id)}, or give the instance no public address:\nresource "aws_instance" "this" {\n  associate_public_ip_address = false\n}`,
    cloudformation: cloudformation(
      "AWS::EC2::SecurityGroupIngress",
      {
        GroupId: groupsOf(config)[0],
        IpProtocol: "tcp",
        FromPort: 445,
        ToPort: 445,
        CidrIp: "10.0.0.0/8",
      },
      "In place of the rule that lets the internet in.",
    ),
  }),
  failing: (failing, of) =>
    `${failing} of ${of} instances ${agree(failing, "offers", "offer")} files or a directory to the internet`,
  judge: perResource("ec2:instance", (instance, world) => {
    const { open, stoppedBy } = openPorts(instance, world, ports);
    return passIf(
      open.length === 0,
      stoppedBy || "The internet reaches none of these ports.",
      `The internet reaches port ${open.join(", ")}.`,
    );
  }),
};
