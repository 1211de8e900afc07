import { agree, type Check, perResource } from "../../check";
import { cloudformation } from "../../fix/cloudformation";
import { collected, passIf } from "../../verdict";

export const check: Check = {
  id: "firewall-several-zones",
  title: "Network firewalls stand in several zones",
  principle: 7,
  layer: "network",
  severity: "medium",
  service: "network-firewall",
  effortMinutes: 60,
  passes: "The firewall has endpoints in subnets of at least two zones.",
  why: "When the only endpoint fails, traffic stops, or somebody routes around it.",
  references: ["networkfirewall_multi_az"],
  frameworks: { iso27001: "A.8.14" },
  fix: ({ region, id, name }) => ({
    cli: `aws network-firewall associate-subnets --region ${region} --firewall-arn ${id} --subnet-mappings SubnetId=SUBNET_IN_ANOTHER_ZONE`,
    terraform: `resource "aws_networkfirewall_firewall" "this" {\n  name = "${name}"\n  dynamic "subnet_mapping" {\n    for_each = [aws_subnet.firewall_a.id, aws_subnet.firewall_b.id]\n    content {\n      subnet_id = subnet_mapping.value\n    }\n  }\n}`,
    cloudformation: cloudformation("AWS::NetworkFirewall::Firewall", {
      FirewallName: name,
      SubnetMappings: [{ SubnetId: "SUBNET_IT_HAS" }, { SubnetId: "SUBNET_IN_ANOTHER_ZONE" }],
    }),
  }),
  failing: (failing, of) =>
    `${failing} of ${of} network firewalls ${agree(failing, "stands", "stand")} in one zone only`,
  // A firewall takes one subnet a zone. AWS Network Firewall API: SubnetMapping.
  judge: perResource("network-firewall:firewall", ({ config }) => {
    const mappings = collected(config.SubnetMappings, "network-firewall:DescribeFirewall") ?? [];
    return passIf(
      mappings.length >= 2,
      `It has endpoints in ${mappings.length} zones.`,
      `It has endpoints in ${mappings.length} zone.`,
      { SubnetMappings: mappings },
    );
  }),
};
