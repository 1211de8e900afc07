import {
  type Account,
  DescribeOrganizationCommand,
  ListAccountsForParentCommand,
  ListOrganizationalUnitsForParentCommand,
  ListRootsCommand,
  OrganizationsClient,
} from "@aws-sdk/client-organizations";
import pLimit from "p-limit";
import { Problem } from "@/lib/domain/errors/problem";
import type { ClientConfig } from "../collector";
import { credentialsExpired, errorCode, failureMessage } from "../failure";
import { everyPage } from "../paginate";
import { credentialsProblem } from "./who-we-are";

/** The actions by which the organisation's accounts and units are read, in the account that asks. */
export const organisationOperations = [
  "organizations:DescribeOrganization",
  "organizations:ListAccountsForParent",
  "organizations:ListOrganizationalUnitsForParent",
  "organizations:ListRoots",
] as const;

export type MemberAccount = {
  id: string;
  name: string;
  email?: string;
  /** Organisational unit path from the root: `/workloads/prod`, and `/` at the root itself. */
  unit: string;
  /** False while it is suspended, pending closure or not yet set up: then no role can be entered. */
  active: boolean;
};
export type Organisation = { id: string; name: string; managementAccount: string; accounts: MemberAccount[] };

function member(account: Account, unit: string): MemberAccount[] {
  if (!account.Id) return [];
  const state = account.State ?? account.Status;
  return [
    {
      id: account.Id,
      name: account.Name ?? account.Id,
      ...(account.Email ? { email: account.Email } : {}),
      unit,
      active: state === undefined || state === "ACTIVE",
    },
  ];
}

/** Walks the tree from one root or unit down; AWS Organizations allows few calls a second, so two at a time. */
async function accountsBelow(client: OrganizationsClient, root: string): Promise<MemberAccount[]> {
  const limit = pLimit(2);
  const visit = async (ParentId: string, unit: string): Promise<MemberAccount[]> => {
    const [accounts, units] = await Promise.all([
      limit(() =>
        everyPage(async (NextToken) => {
          const page = await client.send(new ListAccountsForParentCommand({ ParentId, NextToken }));
          return { items: page.Accounts, next: page.NextToken };
        }),
      ),
      limit(() =>
        everyPage(async (NextToken) => {
          const page = await client.send(
            new ListOrganizationalUnitsForParentCommand({ ParentId, NextToken }),
          );
          return { items: page.OrganizationalUnits, next: page.NextToken };
        }),
      ),
    ]);
    const below = await Promise.all(
      units.map(({ Id = "", Name = Id }) => visit(Id, `${unit === "/" ? "" : unit}/${Name}`)),
    );
    return [...accounts.flatMap((account) => member(account, unit)), ...below.flat()];
  };
  return visit(root, "/");
}

async function read(client: OrganizationsClient): Promise<Organisation> {
  const { Organization } = await client.send(new DescribeOrganizationCommand({}));
  const roots = await everyPage(async (NextToken) => {
    const page = await client.send(new ListRootsCommand({ NextToken }));
    return { items: page.Roots, next: page.NextToken };
  });
  const found = await Promise.all(roots.map(({ Id = "" }) => accountsBelow(client, Id)));
  const accounts = found.flat().sort((a, b) => (a.id < b.id ? -1 : 1));
  const managementAccount = Organization?.MasterAccountId ?? "";
  const management = accounts.find(({ id }) => id === managementAccount);
  return {
    id: Organization?.Id ?? "",
    name: management?.name ?? Organization?.Id ?? "organisation",
    managementAccount,
    accounts,
  };
}

function organisationProblem(error: unknown): Problem {
  if (credentialsExpired(error) || errorCode(error) === "CredentialsProviderError")
    return credentialsProblem(error);
  if (errorCode(error) === "AWSOrganizationsNotInUseException") {
    return new Problem("bad-input", "The account belongs to no organisation.", {
      next: "Name the accounts instead, or read one account only.",
      cause: error,
    });
  }
  return new Problem("unavailable", "AWS Organizations does not say which accounts there are.", {
    next: `Ask from the management account or a delegated administrator, whose role has ${organisationOperations.join(", ")}; or name the accounts. AWS said: ${failureMessage(error)}`,
    cause: error,
  });
}

/**
 * Every account of the organisation, with the path of its unit.
 * @throws Problem that says from where to ask, when AWS Organizations refuses
 */
export async function organisationAccounts(config: ClientConfig): Promise<Organisation> {
  try {
    return await read(new OrganizationsClient(config as never));
  } catch (error) {
    throw organisationProblem(error);
  }
}
