import {
  DescribeFirewallCommand,
  DescribeFirewallPolicyCommand,
  DescribeLoggingConfigurationCommand,
  ListFirewallPoliciesCommand,
  ListFirewallsCommand,
  NetworkFirewallClient,
} from "@aws-sdk/client-network-firewall";
import type { Collector, CollectorSession } from "../collector";
import { everyPage } from "../paginate";

async function addFirewalls(session: CollectorSession, client: NetworkFirewallClient): Promise<void> {
  const listed = await session.ask("network-firewall:ListFirewalls", (abortSignal) =>
    everyPage(async (NextToken) => {
      const page = await client.send(new ListFirewallsCommand({ NextToken }), { abortSignal });
      return { items: page.Firewalls, next: page.NextToken };
    }),
  );
  await Promise.all(
    (listed ?? []).map(async ({ FirewallArn = "", FirewallName }) => {
      const about = { resource: FirewallArn };
      const [read, logging] = await Promise.all([
        session.ask(
          "network-firewall:DescribeFirewall",
          (abortSignal) => client.send(new DescribeFirewallCommand({ FirewallArn }), { abortSignal }),
          about,
        ),
        session.ask(
          "network-firewall:DescribeLoggingConfiguration",
          (abortSignal) =>
            client.send(new DescribeLoggingConfigurationCommand({ FirewallArn }), { abortSignal }),
          about,
        ),
      ]);
      const firewall = read?.Firewall;
      session.add({
        type: "network-firewall:firewall",
        id: FirewallArn,
        name: FirewallName ?? FirewallArn,
        config: {
          FirewallName,
          FirewallArn,
          VpcId: firewall?.VpcId,
          FirewallPolicyArn: firewall?.FirewallPolicyArn,
          DeleteProtection: firewall && (firewall.DeleteProtection ?? false),
          SubnetChangeProtection: firewall && (firewall.SubnetChangeProtection ?? false),
          SubnetMappings: firewall?.SubnetMappings,
          LogDestinationConfigs: logging && (logging.LoggingConfiguration?.LogDestinationConfigs ?? []),
        },
      });
    }),
  );
}

async function addPolicies(session: CollectorSession, client: NetworkFirewallClient): Promise<void> {
  const listed = await session.ask("network-firewall:ListFirewallPolicies", (abortSignal) =>
    everyPage(async (NextToken) => {
      const page = await client.send(new ListFirewallPoliciesCommand({ NextToken }), { abortSignal });
      return { items: page.FirewallPolicies, next: page.NextToken };
    }),
  );
  await Promise.all(
    (listed ?? []).map(async ({ Arn = "", Name }) => {
      const read = await session.ask(
        "network-firewall:DescribeFirewallPolicy",
        (abortSignal) =>
          client.send(new DescribeFirewallPolicyCommand({ FirewallPolicyArn: Arn }), { abortSignal }),
        { resource: Arn },
      );
      const policy = read && (read.FirewallPolicy ?? undefined);
      session.add({
        type: "network-firewall:policy",
        id: Arn,
        name: Name ?? Arn,
        config: {
          Name,
          Arn,
          StatelessRuleGroupReferences: policy && (policy.StatelessRuleGroupReferences ?? []),
          StatefulRuleGroupReferences: policy && (policy.StatefulRuleGroupReferences ?? []),
          StatelessDefaultActions: policy?.StatelessDefaultActions,
          StatelessFragmentDefaultActions: policy?.StatelessFragmentDefaultActions,
        },
      });
    }),
  );
}

export const collector: Collector = {
  service: "network-firewall",
  scope: "regional",
  operations: [
    "network-firewall:ListFirewalls",
    "network-firewall:DescribeFirewall",
    "network-firewall:DescribeLoggingConfiguration",
    "network-firewall:ListFirewallPolicies",
    "network-firewall:DescribeFirewallPolicy",
  ],
  async collect(session) {
    const client = session.client(NetworkFirewallClient);
    await Promise.all([addFirewalls(session, client), addPolicies(session, client)]);
  },
};
