import { agree, type Check, nameOf, perResource } from "../../check";
import { cloudformationOf } from "../../fix/cloudformation";
import type { ConfigOf } from "../../resources/types";
import { collected, passIf } from "../../verdict";

type Entry = NonNullable<ConfigOf<"ec2:network-acl">["Entries"]>[number];

function matches(entry: Entry, port: number): boolean {
  const protocol = entry.Protocol ?? "-1";
  if (protocol === "-1") return true;
  if (protocol !== "6") return false;
  return (entry.PortRange?.From ?? 0) <= port && port <= (entry.PortRange?.To ?? 65_535);
}

/** The action of the first entry, by rule number, that says something about a port to the whole internet. */
function decides(entries: readonly Entry[], port: number, internet: (entry: Entry) => boolean): boolean {
  const first = entries
    .filter((entry) => entry.Egress === false && internet(entry) && matches(entry, port))
    .sort((a, b) => (a.RuleNumber ?? 0) - (b.RuleNumber ?? 0))[0];
  return first?.RuleAction === "allow";
}

export const check: Check = {
  id: "network-acl-admin-ports",
  title: "Network ACLs keep the internet from administration ports",
  principle: 3,
  layer: "network",
  severity: "medium",
  service: "ec2",
  effortMinutes: 15,
  passes:
    "For SSH and RDP, the first inbound entry that matches the whole internet denies, in IPv4 and IPv6. ACLs without a subnet are left out.",
  why: "A second wall around the subnet holds when somebody opens a security group by mistake.",
  references: [
    "ec2_networkacl_allow_ingress_tcp_port_22",
    "ec2_networkacl_allow_ingress_tcp_port_3389",
    "ec2_networkacl_allow_ingress_any_port",
  ],
  frameworks: {
    cis7: "6.2",
    cis5: "5.2",
    fsbp: "EC2.21",
    wafr: "sec_network_protection_auto_protect sec_network_protection_layered",
    pci4: "1.2.8 1.3.1 1.3.2 1.4.2 1.5.1 A1.1.3",
    soc2: "CC6.6",
    iso27001: "A.8.20 A.8.21 A.8.22",
  },
  fix: ({ region, id }) => ({
    cli: `aws ec2 create-network-acl-entry --region ${region} --network-acl-id ${nameOf(id)} --ingress --rule-number 10 --protocol tcp --port-range From=22,To=22 --cidr-block 0.0.0.0/0 --rule-action deny\naws ec2 create-network-acl-entry --region ${region} --network-acl-id ${nameOf(id)} --ingress --rule-number 11 --protocol tcp --port-range From=3389,To=3389 --cidr-block 0.0.0.0/0 --rule-action deny`,
    terraform: `resource "aws_network_acl_rule" "no_ssh" {\n  network_acl_id = "${nameOf(id)}"\n  rule_number    = 10\n  protocol       = "tcp"\n  rule_action    = "deny"\n  cidr_block     = "0.0.0.0/0"\n  from_port      = 22\n  to_port        = 22\n}`,
    cloudformation: cloudformationOf(
      Object.fromEntries(
        [22, 3389].map((port, index) => [
          `NoPort${port}`,
          [
            "AWS::EC2::NetworkAclEntry",
            {
              NetworkAclId: nameOf(id),
              RuleNumber: 10 + index,
              Protocol: 6,
              RuleAction: "deny",
              CidrBlock: "0.0.0.0/0",
              PortRange: { From: port, To: port },
            },
          ] as const,
        ]),
      ),
    ),
  }),
  failing: (failing, of) =>
    `${failing} of ${of} network ACLs ${agree(failing, "lets", "let")} the internet reach SSH or RDP`,
  judge: perResource("ec2:network-acl", ({ config }) => {
    if ((config.Associations ?? []).length === 0) return null;
    const entries = collected(config.Entries, "ec2:DescribeNetworkAcls");
    const open = [22, 3389].filter(
      (port) =>
        decides(entries, port, (entry) => entry.CidrBlock === "0.0.0.0/0") ||
        decides(entries, port, (entry) => entry.Ipv6CidrBlock === "::/0"),
    );
    return passIf(
      open.length === 0,
      "SSH and RDP are denied to the internet.",
      `The internet passes to port ${open.join(", ")}.`,
      { Entries: entries },
    );
  }),
};
