import { agree, type Check, nameOf, perResource } from "../../check";
import { cloudformation } from "../../fix/cloudformation";
import { revokeRules } from "../../fix/revoke-rules";
import { describePorts, internetRanges } from "../../network/exposure";
import { collected, passIf } from "../../verdict";

export const check: Check = {
  id: "not-every-port-open",
  title: "No security group opens every port to the internet",
  principle: 3,
  layer: "network",
  severity: "critical",
  service: "ec2",
  effortMinutes: 15,
  passes: "No inbound rule of the security group opens all ports to the internet.",
  why: "A rule for all ports is no firewall: whatever starts to listen on the machine is on the internet at once.",
  references: ["ec2_securitygroup_allow_ingress_from_internet_to_all_ports"],
  frameworks: {
    cis7: "6.3 6.4",
    cis5: "5.3 5.4",
    wafr: "sec_network_protection_auto_protect",
    nist: "AC-3 AC-5 DS-5 IP-1 PT-4",
    soc2: "CC6.6",
    iso27001: "A.8.20 A.8.21 A.8.22",
  },
  fix: ({ region, id, config }) => ({
    cli: revokeRules(region, nameOf(id), config, ({ from, to }) => from <= 1 && to >= 65_535),
    terraform: `# Name the one port that is meant:\nresource "aws_vpc_security_group_ingress_rule" "https" {\n  security_group_id = "${nameOf(id)}"\n  ip_protocol       = "tcp"\n  from_port         = 443\n  to_port           = 443\n  cidr_ipv4         = "0.0.0.0/0"\n}`,
    cloudformation: cloudformation(
      "AWS::EC2::SecurityGroupIngress",
      {
        GroupId: nameOf(id),
        IpProtocol: "tcp",
        FromPort: 443,
        ToPort: 443,
        CidrIp: "0.0.0.0/0",
      },
      "In place of the rule that lets the internet in.",
    ),
  }),
  failing: (failing, of) =>
    `${failing} of ${of} security groups ${agree(failing, "opens", "open")} every port to the internet`,
  judge: perResource("ec2:security-group", ({ config }) => {
    const rules = collected(config.IpPermissions, "ec2:DescribeSecurityGroups");
    const wide = internetRanges(rules).filter((range) => range.from <= 1 && range.to >= 65_535);
    return passIf(
      wide.length === 0,
      "No rule opens every port to the internet.",
      `The internet reaches ports ${describePorts(wide)}.`,
      { IpPermissions: rules },
    );
  }),
};
