import {
  DescribeOrganizationCommand,
  DescribePolicyCommand,
  ListAccountsCommand,
  ListDelegatedAdministratorsCommand,
  ListParentsCommand,
  ListPoliciesCommand,
  ListRootsCommand,
  ListTargetsForPolicyCommand,
  OrganizationsClient,
  type PolicyType,
} from "@aws-sdk/client-organizations";
import type { Collector, CollectorSession } from "../collector";
import { everyPage } from "../paginate";

/** The types that checks and the permission engine read. */
const policyTypes: PolicyType[] = [
  "SERVICE_CONTROL_POLICY",
  "RESOURCE_CONTROL_POLICY",
  "TAG_POLICY",
  "AISERVICES_OPT_OUT_POLICY",
];

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

/** The ids of what an account or unit lies in, from the root down; undefined where it could not be read. */
async function pathAbove(
  session: CollectorSession,
  client: OrganizationsClient,
  ChildId: string,
): Promise<string[] | undefined> {
  const answer = await session.ask(
    "organizations:ListParents",
    (abortSignal) => client.send(new ListParentsCommand({ ChildId }), { abortSignal }),
    { resource: ChildId },
  );
  const parent = answer?.Parents?.[0];
  if (!parent?.Id) return undefined;
  if (parent.Type === "ROOT") return [parent.Id];
  const above = await pathAbove(session, client, parent.Id);
  return above && [...above, parent.Id];
}

async function accountsOf(session: CollectorSession, client: OrganizationsClient) {
  const listed = await session.ask("organizations:ListAccounts", (abortSignal) =>
    everyPage(async (NextToken) => {
      const page = await client.send(new ListAccountsCommand({ NextToken }), { abortSignal });
      return { items: page.Accounts, next: page.NextToken };
    }),
  );
  if (!listed) return undefined;
  return Promise.all(
    listed.map(async ({ Id, Name, Status }) => ({
      Id,
      Name,
      Status,
      Path: Id ? await pathAbove(session, client, Id) : undefined,
    })),
  );
}

async function delegatedAdministrators(session: CollectorSession, client: OrganizationsClient) {
  const listed = await session.ask("organizations:ListDelegatedAdministrators", (abortSignal) =>
    everyPage(async (NextToken) => {
      const page = await client.send(new ListDelegatedAdministratorsCommand({ NextToken }), { abortSignal });
      return { items: page.DelegatedAdministrators, next: page.NextToken };
    }),
  );
  return listed?.map(({ Id, Name, Status }) => ({ Id, Name, Status }));
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
    "organizations:ListAccounts",
    "organizations:ListParents",
    "organizations:ListDelegatedAdministrators",
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
    const listed = await Promise.all(policyTypes.map((type) => policiesOf(session, client, type)));
    session.add({
      type: "organizations:organization",
      id: Organization.Arn ?? own,
      name: Organization.Id ?? "",
      config: {
        Organization,
        Roots: roots?.Roots,
        Policies: listed.every((policies) => policies !== undefined) ? listed.flat() : undefined,
        Accounts: await accountsOf(session, client),
        DelegatedAdministrators: await delegatedAdministrators(session, client),
      },
    });
  },
};
