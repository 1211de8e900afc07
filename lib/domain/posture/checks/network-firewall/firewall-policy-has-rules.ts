import { agree, type Check, perResource } from "../../check";
import { cloudformation } from "../../fix/cloudformation";
import { collected, passIf } from "../../verdict";

export const check: Check = {
  id: "firewall-policy-has-rules",
  title: "Firewall policies have rules",
  principle: 3,
  layer: "network",
  severity: "medium",
  service: "network-firewall",
  effortMinutes: 60,
  passes: "At least one rule group, stateful or stateless, belongs to the policy.",
  why: "A firewall without rules costs as much as one with them, and looks as good in the picture.",
  references: ["networkfirewall_policy_rule_group_associated"],
  frameworks: { fsbp: "NetworkFirewall.3", pci4: "1.2.8 1.3.1 1.3.2 1.4.2 1.4.3 1.5.1 A1.1.3" },
  fix: ({ region, id, name }) => ({
    cli: `aws network-firewall update-firewall-policy --region ${region} --firewall-policy-arn ${id} --update-token "$(aws network-firewall describe-firewall-policy --region ${region} --firewall-policy-arn ${id} --query UpdateToken --output text)" --firewall-policy '{"StatelessDefaultActions":["aws:forward_to_sfe"],"StatelessFragmentDefaultActions":["aws:forward_to_sfe"],"StatefulRuleGroupReferences":[{"ResourceArn":"arn:aws:network-firewall:${region}:aws-managed:stateful-rulegroup/ThreatSignaturesMalwareActionOrder"}]}'`,
    terraform: `resource "aws_networkfirewall_firewall_policy" "this" {\n  name = "${name}"\n  firewall_policy {\n    stateless_default_actions          = ["aws:forward_to_sfe"]\n    stateless_fragment_default_actions = ["aws:forward_to_sfe"]\n    stateful_rule_group_reference {\n      resource_arn = "arn:aws:network-firewall:${region}:aws-managed:stateful-rulegroup/ThreatSignaturesMalwareActionOrder"\n    }\n  }\n}`,
    cloudformation: cloudformation("AWS::NetworkFirewall::FirewallPolicy", {
      FirewallPolicyName: name,
      FirewallPolicy: {
        StatelessDefaultActions: ["aws:forward_to_sfe"],
        StatelessFragmentDefaultActions: ["aws:forward_to_sfe"],
        StatefulRuleGroupReferences: [
          {
            ResourceArn: `arn:aws:network-firewall:${region}:aws-managed:stateful-rulegroup/ThreatSignaturesMalwareActionOrder`,
          },
        ],
      },
    }),
  }),
  failing: (failing, of) => `${failing} of ${of} firewall policies ${agree(failing, "has", "have")} no rules`,
  judge: perResource("network-firewall:policy", ({ config }) => {
    const operation = "network-firewall:DescribeFirewallPolicy";
    const stateless = collected(config.StatelessRuleGroupReferences, operation) ?? [];
    const stateful = collected(config.StatefulRuleGroupReferences, operation) ?? [];
    const groups = [...stateless, ...stateful].map(({ ResourceArn }) => ResourceArn);
    return passIf(
      groups.length > 0,
      `${groups.length} rule groups belong to it.`,
      "No rule group belongs to it.",
      { groups },
    );
  }),
};
