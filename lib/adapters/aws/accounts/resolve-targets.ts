import { type AwsConnection, roleArnIn } from "@/lib/domain/collection/connection";
import { type AccountTarget, clientConfig, homeRegion, mainRegion, type Reach } from "../targets";
import { baseCredentials, roleCredentials } from "./credentials";
import { type MemberAccount, type Organisation, organisationAccounts } from "./organisation";
import { type WhoWeAre, whoWeAre } from "./who-we-are";

export type Targets = {
  /** Whose credentials everything starts from. */
  us: WhoWeAre;
  organisation?: { id: string; name: string };
  targets: AccountTarget[];
  /** Accounts of the organisation that are left out: suspended ones, and those that the settings name. */
  leftOut: { id: string; name: string; because: string }[];
};

type Base = Reach & { endpoint?: string };

function throughRole(connection: AwsConnection, base: Base, us: WhoWeAre, id: string): AccountTarget {
  return {
    ...base,
    id,
    roleArn: roleArnIn(id, us.partition, connection.roleName),
    externalId: connection.externalId,
    sessionName: connection.sessionName,
  };
}

async function readOrganisation(
  connection: AwsConnection,
  base: Base,
  us: WhoWeAre,
  through: string | undefined,
): Promise<Organisation> {
  const region = mainRegion[us.partition] ?? homeRegion(base, connection.regions);
  const credentials = baseCredentials(base);
  const config =
    through && through !== us.account
      ? clientConfig(
          base,
          region,
          roleCredentials(credentials, throughRole(connection, base, us, through), region),
        )
      : clientConfig(base, region, credentials);
  return organisationAccounts(config);
}

function split(members: MemberAccount[], leaveOut: readonly string[]) {
  const unwanted = new Set(leaveOut);
  const because = ({ id, active }: MemberAccount) =>
    unwanted.has(id) ? "the settings leave it out" : active ? undefined : "it is not active";
  return {
    wanted: members.filter((one) => because(one) === undefined),
    leftOut: members.flatMap((one) => {
      const reason = because(one);
      return reason ? [{ id: one.id, name: one.name, because: reason }] : [];
    }),
  };
}

/**
 * Which accounts a connection means, each with the way into it.
 * @throws Problem when there are no credentials, or AWS Organizations does not answer
 */
export async function resolveTargets(
  connection: AwsConnection,
  { endpoint }: { endpoint?: string } = {},
): Promise<Targets> {
  const base: Base = { endpoint, profile: connection.profile };
  const home = homeRegion(base, connection.regions);
  const us = await whoWeAre(clientConfig(base, home, baseCredentials(base)));
  const { accounts } = connection;
  if (accounts.from === "own") return { us, targets: [{ ...base, id: us.account }], leftOut: [] };
  if (accounts.from === "list") {
    const targets = accounts.accounts.map(({ id, profile }) =>
      profile ? { endpoint, id, profile } : throughRole(connection, base, us, id),
    );
    return { us, targets, leftOut: [] };
  }
  const organisation = await readOrganisation(connection, base, us, accounts.through);
  const { wanted, leftOut } = split(organisation.accounts, accounts.leaveOut);
  return {
    us,
    organisation: { id: organisation.id, name: organisation.name },
    targets: wanted.map(({ id, name, email, unit }) => ({
      ...throughRole(connection, base, us, id),
      name,
      email,
      unit,
    })),
    leftOut,
  };
}
