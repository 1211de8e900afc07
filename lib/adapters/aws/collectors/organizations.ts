import {
  DescribeOrganizationCommand,
  DescribePolicyCommand,
  ListPoliciesCommand,
  ListRootsCommand,
  ListTargetsForPolicyCommand,
  OrganizationsClient,
  type PolicyType,
} from "@aws-sdk/client-organizations";
import type { Collector, CollectorSession } from "../collector";
import { everyPage } from "../paginate";

async function policiesOf(session: CollectorSession, client: OrganizationsClient, Filter: PolicyType) {
  const listed = await session.ask("organizations:ListPolicies", (abortSignal) =>
    everyPage(async (NextToken) => {
      const page = await client.send(new ListPoliciesCommand({ Filter, NextToken }), { abortSignal });
      return { items: page.Policies, next: page.NextToken };
    }),
  );
  if (!listed) return undefined;
  return Promise.all(
    listed.map(async (policy) => {
      const read = await session.ask(
        "organizations:DescribePolicy",
        (abortSignal) => client.send(new DescribePolicyCommand({ PolicyId: policy.Id }), { abortSignal }),
        { resource: policy.Arn },
      );
      const targets = await session.ask(
        "organizations:ListTargetsForPolicy",
        (abortSignal) =>
          everyPage(async (NextToken) => {
            const page = await client.send(
              new ListTargetsForPolicyCommand({ PolicyId: policy.Id, NextToken }),
              { abortSignal },
            );
            return { items: page.Targets, next: page.NextToken };
          }),
        { resource: policy.Arn },
      );
      return {
        ...policy,
        Targets: targets ?? undefined,
        Content: read?.Policy?.Content ? JSON.parse(read.Policy.Content) : undefined,
      };
    }),
  );
}

export const collector: Collector = {
  service: "organizations",
  scope: "global",
  operations: [
    "organizations:DescribeOrganization",
    "organizations:ListRoots",
    "organizations:ListPolicies",
    "organizations:DescribePolicy",
    "organizations:ListTargetsForPolicy",
  ],
  async collect(session) {
    const client = session.client(OrganizationsClient);
    const described = await session.ask(
      "organizations:DescribeOrganization",
      (abortSignal) => client.send(new DescribeOrganizationCommand({}), { abortSignal }),
      { absent: ["AWSOrganizationsNotInUseException"] },
    );
    if (described === undefined) return;
    const own = `arn:${session.partition}:organizations::${session.account}:organization`;
    const Organization = described?.Organization;
    if (!Organization) {
      session.add({
        type: "organizations:organization",
        id: own,
        name: "no organisation",
        config: { Organization: null },
      });
      return;
    }
    // Only the management account (or a delegated administrator) may read the policies: elsewhere nothing is added.
    if (Organization.MasterAccountId !== session.account) return;
    const roots = await session.ask("organizations:ListRoots", (abortSignal) =>
      client.send(new ListRootsCommand({}), { abortSignal }),
    );
    const policies = await policiesOf(session, client, "SERVICE_CONTROL_POLICY");
    const resourcePolicies = await policiesOf(session, client, "RESOURCE_CONTROL_POLICY");
    session.add({
      type: "organizations:organization",
      id: Organization.Arn ?? own,
      name: Organization.Id ?? "",
      config: {
        Organization,
        Roots: roots?.Roots,
        Policies: [...(policies ?? []), ...(resourcePolicies ?? [])],
      },
    });
  },
};
