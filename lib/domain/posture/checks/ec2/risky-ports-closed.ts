import { agree, type Check, nameOf, perResource } from "../../check";
import { cloudformation } from "../../fix/cloudformation";
import { revokeRules } from "../../fix/revoke-rules";
import { exposedPorts, internetRanges } from "../../network/exposure";
import { collected, passIf } from "../../verdict";

/** Mail, RPC, file sharing, development servers and consoles: the ports of FSBP EC2.19 that no other check names. */
const ports = [25, 110, 135, 143, 445, 3000, 4333, 5000, 5500, 8080, 8088];

export const check: Check = {
  id: "risky-ports-closed",
  title: "No port of old or unguarded services is open to the internet",
  principle: 3,
  layer: "network",
  severity: "high",
  service: "ec2",
  effortMinutes: 10,
  passes:
    "No inbound rule of the security group opens one of these ports to the internet: 25, 110, 135, 143, 445, 3000, 4333, 5000, 5500, 8080, 8088.",
  why: "Mail and file sharing of another age, development servers and consoles: what answers there was made for a trusted network.",
  references: ["ec2_securitygroup_allow_ingress_from_internet_to_high_risk_tcp_ports"],
  frameworks: { fsbp: "EC2.19", nist: "AC-5", soc2: "CC6.6", iso27001: "A.8.20 A.8.21 A.8.22" },
  fix: ({ region, id, config }) => ({
    cli: revokeRules(region, nameOf(id), config, ({ from, to }) =>
      ports.some((port) => from <= port && port <= to),
    ),
    terraform: `# Let in the load balancer's security group only:\nresource "aws_vpc_security_group_ingress_rule" "service" {\n  security_group_id            = "${nameOf(id)}"\n  referenced_security_group_id = "LOAD_BALANCER_GROUP"\n  ip_protocol                  = "tcp"\n  from_port                    = 8080\n  to_port                      = 8080\n}`,
    cloudformation: cloudformation(
      "AWS::EC2::SecurityGroupIngress",
      {
        GroupId: nameOf(id),
        IpProtocol: "tcp",
        FromPort: 8080,
        ToPort: 8080,
        SourceSecurityGroupId: "LOAD_BALANCER_GROUP",
      },
      "In place of the rule that lets the internet in.",
    ),
  }),
  failing: (failing, of) =>
    `${failing} of ${of} security groups ${agree(failing, "opens", "open")} a risky port to the internet`,
  judge: perResource("ec2:security-group", ({ config }) => {
    const rules = collected(config.IpPermissions, "ec2:DescribeSecurityGroups");
    const open = exposedPorts(internetRanges(rules), ports);
    return passIf(
      open.length === 0,
      "None of these ports is open to the internet.",
      `The internet reaches port ${open.join(", ")}.`,
      { IpPermissions: rules },
    );
  }),
};
