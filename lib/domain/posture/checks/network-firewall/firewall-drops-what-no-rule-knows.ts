import { agree, type Check, perResource } from "../../check";
import { cloudformation } from "../../fix/cloudformation";
import { collected, passIf } from "../../verdict";

export const check: Check = {
  id: "firewall-drops-what-no-rule-knows",
  title: "Network firewalls pass on nothing that no rule looked at",
  principle: 3,
  layer: "network",
  severity: "medium",
  service: "network-firewall",
  effortMinutes: 30,
  passes:
    "The stateless default actions, for whole packets and for fragments, drop the packet or hand it to the stateful rules.",
  why: "With aws:pass as the default, what no stateless rule names goes through unseen by the stateful ones.",
  references: [
    "networkfirewall_policy_default_action_full_packets",
    "networkfirewall_policy_default_action_fragmented_packets",
  ],
  frameworks: { pci4: "1.4.3 1.2.8 1.3.1 1.3.2 1.4.2 1.5.1 A1.1.3" },
  fix: ({ region, id, name }) => ({
    cli: `aws network-firewall describe-firewall-policy --region ${region} --firewall-policy-arn ${id} --query FirewallPolicy > policy.json # set both default actions to aws:forward_to_sfe in it, then:\naws network-firewall update-firewall-policy --region ${region} --firewall-policy-arn ${id} --update-token "$(aws network-firewall describe-firewall-policy --region ${region} --firewall-policy-arn ${id} --query UpdateToken --output text)" --firewall-policy file://policy.json`,
    terraform: `resource "aws_networkfirewall_firewall_policy" "this" {\n  name = "${name}"\n  firewall_policy {\n    stateless_default_actions          = ["aws:forward_to_sfe"]\n    stateless_fragment_default_actions = ["aws:forward_to_sfe"]\n  }\n}`,
    cloudformation: cloudformation(
      "AWS::NetworkFirewall::FirewallPolicy",
      {
        FirewallPolicyName: name,
        FirewallPolicy: {
          StatelessDefaultActions: ["aws:forward_to_sfe"],
          StatelessFragmentDefaultActions: ["aws:forward_to_sfe"],
        },
      },
      "Keep the groups of rules that the policy has.",
    ),
  }),
  failing: (failing, of) =>
    `${failing} of ${of} firewall policies ${agree(failing, "lets", "let")} unknown packets through`,
  judge: perResource("network-firewall:policy", ({ config }) => {
    const operation = "network-firewall:DescribeFirewallPolicy";
    const whole = collected(config.StatelessDefaultActions, operation) ?? [];
    const fragments = collected(config.StatelessFragmentDefaultActions, operation) ?? [];
    const passed = [
      ...(whole.includes("aws:pass") ? ["whole packets"] : []),
      ...(fragments.includes("aws:pass") ? ["fragments"] : []),
    ];
    return passIf(
      passed.length === 0,
      "Nothing passes that no rule looked at.",
      `By default ${passed.join(" and ")} pass.`,
      { StatelessDefaultActions: whole, StatelessFragmentDefaultActions: fragments },
    );
  }),
};
