import { reachAccounts } from "@/lib/adapters/aws/accounts/reach";
import { resolveTargets } from "@/lib/adapters/aws/accounts/resolve-targets";
import type { AwsConnection } from "@/lib/domain/collection/connection";
import { principalOf } from "@/lib/domain/collection/principal";
import { firstConnection } from "./connection";

export type TestedAccount = {
  id: string;
  name: string | null;
  unit: string | null;
  state: "entered" | "refused" | "left-out";
  /** Who we are there. */
  arn: string | null;
  /** How many regions will be read; null when AWS would not say which are enabled. */
  regions: number | null;
  /** What is wrong, and what to do. */
  message: string | null;
  next: string | null;
};

export type TestedConnection = {
  us: { account: string; arn: string; principal: string | null };
  organisation: string | null;
  accounts: TestedAccount[];
};

const nothing = { name: null, unit: null, arn: null, regions: null, message: null, next: null };

/**
 * Tries the way into every account and says of each what came of it; nothing is read.
 * @throws Problem when there are no credentials, or AWS Organizations does not answer
 */
export async function testConnection(
  connection: AwsConnection,
  { endpoint }: { endpoint?: string },
): Promise<TestedConnection> {
  const { us, organisation, targets, leftOut } = await resolveTargets(connection, { endpoint });
  const { reached, unreached } = await reachAccounts(targets, connection.regions);
  const entered = reached.map(
    ({ account, target, arn, regions, off, regionsKnown }): TestedAccount => ({
      ...nothing,
      id: account,
      name: target.name ?? null,
      unit: target.unit ?? null,
      state: "entered",
      arn,
      regions: regionsKnown ? regions.length : null,
      message: off.length > 0 ? `Switched off here: ${off.join(", ")}.` : null,
    }),
  );
  const refused = unreached.map(
    ({ account, target, problem }): TestedAccount => ({
      ...nothing,
      id: account ?? "unknown",
      name: target.name ?? null,
      unit: target.unit ?? null,
      state: "refused",
      message: problem.message,
      next: problem.detail.next ?? null,
    }),
  );
  const absent = leftOut.map(
    ({ id, name, because }): TestedAccount => ({
      ...nothing,
      id,
      name,
      state: "left-out",
      message: `Left out: ${because}.`,
    }),
  );
  const order = { refused: 0, entered: 1, "left-out": 2 };
  return {
    us: { account: us.account, arn: us.arn, principal: principalOf(us.arn) },
    organisation: organisation?.name ?? null,
    accounts: [...refused, ...entered, ...absent].sort(
      (a, b) => order[a.state] - order[b.state] || (a.id < b.id ? -1 : 1),
    ),
  };
}

/** Who we are to AWS before any role is assumed. @throws Problem when there are no credentials */
export async function awsCaller(
  connection: AwsConnection | null,
  { endpoint }: { endpoint?: string },
): Promise<TestedConnection["us"]> {
  const { us } = await resolveTargets(
    { ...(connection ?? firstConnection), accounts: { from: "own" } },
    { endpoint },
  );
  return { account: us.account, arn: us.arn, principal: principalOf(us.arn) };
}
