import { agree, type Check, nameOf, perResource } from "../../check";
import { collected, passIf } from "../../verdict";

export const check: Check = {
  id: "default-security-group-closed",
  title: "The default security group lets nothing through",
  principle: 3,
  layer: "network",
  severity: "high",
  service: "ec2",
  effortMinutes: 15,
  passes:
    "The VPC's default security group has neither inbound nor outbound rules. Other groups are left out.",
  why: "Whatever is launched without a thought lands in the default group; it should be unable to talk to anyone.",
  references: ["ec2_securitygroup_default_restrict_traffic"],
  frameworks: {
    cis7: "6.5",
    cis5: "5.5",
    fsbp: "EC2.2",
    wafr: "sec_network_protection_auto_protect",
    nist: "AC-5 IP-1",
    iso27001: "A.8.20 A.8.21 A.8.22",
  },
  fix: ({ region, id }) => ({
    cli: `aws ec2 describe-security-group-rules --region ${region} --filters Name=group-id,Values=${nameOf(id)} --query 'SecurityGroupRules[].[SecurityGroupRuleId,IsEgress]'\naws ec2 revoke-security-group-ingress --region ${region} --group-id ${nameOf(id)} --security-group-rule-ids THE_INBOUND_RULES\naws ec2 revoke-security-group-egress --region ${region} --group-id ${nameOf(id)} --security-group-rule-ids THE_OUTBOUND_RULES`,
    terraform: `# A default group without rules is adopted and emptied:\nresource "aws_default_security_group" "this" {\n  vpc_id = aws_vpc.this.id # the VPC of ${nameOf(id)}\n}`,
    cloudformation: null,
  }),
  failing: (failing, of) =>
    `${failing} of ${of} default security groups ${agree(failing, "lets", "let")} traffic through`,
  judge: perResource("ec2:security-group", ({ config }) => {
    if (config.GroupName !== "default") return null;
    const inbound = collected(config.IpPermissions, "ec2:DescribeSecurityGroups").length;
    const outbound = collected(config.IpPermissionsEgress, "ec2:DescribeSecurityGroups").length;
    return passIf(
      inbound + outbound === 0,
      "The default group has no rules.",
      `The default group has ${inbound} inbound and ${outbound} outbound rules.`,
      { inbound, outbound },
    );
  }),
};
