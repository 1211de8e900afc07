import { type Check, perResource } from "../../check";
import { cloudformation } from "../../fix/cloudformation";
import { collected, passIf } from "../../verdict";

export const check: Check = {
  id: "firewall-deletion-protected",
  title: "Network firewalls are protected from deletion",
  principle: 4,
  layer: "network",
  severity: "medium",
  service: "network-firewall",
  effortMinutes: 2,
  passes: "Deletion protection of the firewall is on.",
  why: "To delete the firewall is the shortest way around it.",
  references: ["networkfirewall_deletion_protection"],
  frameworks: { fsbp: "NetworkFirewall.9" },
  fix: ({ region, id, name }) => ({
    cli: `aws network-firewall update-firewall-delete-protection --region ${region} --firewall-arn ${id} --delete-protection`,
    terraform: `resource "aws_networkfirewall_firewall" "this" {\n  name              = "${name}"\n  delete_protection = true\n}`,
    cloudformation: cloudformation("AWS::NetworkFirewall::Firewall", {
      FirewallName: name,
      DeleteProtection: true,
    }),
  }),
  failing: (failing, of) => `${failing} of ${of} network firewalls can be deleted by one call`,
  judge: perResource("network-firewall:firewall", ({ config }) => {
    const on = collected(config.DeleteProtection, "network-firewall:DescribeFirewall");
    return passIf(on === true, "Deletion protection is on.", "Deletion protection is off.", {
      DeleteProtection: on,
    });
  }),
};
