import { agree, type Check, nameOf, perResource } from "../../check";
import { cloudformation } from "../../fix/cloudformation";
import { revokeRules } from "../../fix/revoke-rules";
import { adminPorts, exposedPorts, internetRanges } from "../../network/exposure";
import { collected, passIf } from "../../verdict";

export const check: Check = {
  id: "admin-ports-closed",
  title: "No administration port is open to the internet",
  principle: 3,
  layer: "network",
  severity: "high",
  service: "ec2",
  effortMinutes: 10,
  passes:
    "No inbound rule of the security group opens SSH, Telnet, RDP or WinRM to the internet, over IPv4 or IPv6, alone or in a range.",
  why: "Doors for administrators are tried around the clock. Session Manager needs no open port at all.",
  references: [
    "ec2_securitygroup_allow_ingress_from_internet_to_tcp_port_22",
    "ec2_securitygroup_allow_ingress_from_internet_to_tcp_port_3389",
    "ec2_securitygroup_allow_ingress_from_internet_to_tcp_port_telnet_23",
  ],
  frameworks: {
    cis7: "6.3 6.4",
    cis5: "5.3 5.4",
    fsbp: "EC2.13 EC2.14",
    wafr: "sec_network_protection_auto_protect",
    nist: "AC-3 AC-5",
    pci4: "1.2.8 1.3.1 1.3.2 1.4.2 1.5.1 A1.1.3",
    soc2: "CC6.6 CC7.2",
    iso27001: "A.8.20 A.8.21 A.8.22",
  },
  fix: ({ region, id, config }) => ({
    cli: revokeRules(region, nameOf(id), config, ({ from, to }) =>
      adminPorts.some((port) => from <= port && port <= to),
    ),
    terraform: `# Remove the rule from ${nameOf(id)}, or narrow it to the network that needs it:\nresource "aws_vpc_security_group_ingress_rule" "admin" {\n  security_group_id = "${nameOf(id)}"\n  ip_protocol       = "tcp"\n  from_port         = 22\n  to_port           = 22\n  cidr_ipv4         = "10.0.0.0/8"\n}`,
    cloudformation: cloudformation(
      "AWS::EC2::SecurityGroupIngress",
      {
        GroupId: nameOf(id),
        IpProtocol: "tcp",
        FromPort: 22,
        ToPort: 22,
        CidrIp: "10.0.0.0/8",
      },
      "In place of the rule that lets the internet in.",
    ),
  }),
  failing: (failing, of) =>
    `${failing} of ${of} security groups ${agree(failing, "opens", "open")} an administration port to the internet`,
  judge: perResource("ec2:security-group", ({ config }) => {
    const rules = collected(config.IpPermissions, "ec2:DescribeSecurityGroups");
    const ranges = internetRanges(rules);
    const open = exposedPorts(ranges, adminPorts);
    return passIf(
      open.length === 0,
      "No administration port is open to the internet.",
      `The internet reaches port ${open.join(", ")}.`,
      { IpPermissions: rules },
    );
  }),
};
