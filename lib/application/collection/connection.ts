import type { Database } from "@/lib/adapters/db/database";
import { type AwsConnection, awsConnection } from "@/lib/domain/collection/connection";
import { Problem } from "@/lib/domain/errors/problem";
import { type AccountScope, inScope } from "@/lib/domain/scope/account-scope";

const settingKey = "aws.connection";

/** Before anybody connects anything: the account that the server's own credentials belong to. */
export const firstConnection: AwsConnection = awsConnection.parse({ accounts: { from: "own" } });

/** How Heptagon reaches AWS, as somebody saved it; null before that. */
export async function savedConnection(db: Database): Promise<AwsConnection | null> {
  const row = await db.prisma.setting.findUnique({ where: { key: settingKey } });
  if (!row) return null;
  const parsed = awsConnection.safeParse(row.value);
  if (parsed.success) return parsed.data;
  throw new Problem("conflict", "The saved connection to AWS does not fit this version of Heptagon.", {
    next: "Save it again under Settings, AWS.",
  });
}

/** The same, without accounts that the person may not see. */
export function connectionSeenBy(connection: AwsConnection, scope: AccountScope): AwsConnection {
  const { accounts } = connection;
  if (scope.all || accounts.from === "own") return connection;
  const seen = (id: string) => inScope(scope, id);
  if (accounts.from === "list")
    return {
      ...connection,
      accounts: { ...accounts, accounts: accounts.accounts.filter(({ id }) => seen(id)) },
    };
  const through = accounts.through && seen(accounts.through) ? accounts.through : undefined;
  return { ...connection, accounts: { ...accounts, through, leaveOut: accounts.leaveOut.filter(seen) } };
}

/** Only who sees the whole organisation decides how it is read. @throws Problem forbidden */
export function requireWhole(scope: AccountScope): void {
  if (scope.all) return;
  throw new Problem("forbidden", "Your account sees part of the organisation only.", {
    next: "Ask an administrator who sees all accounts.",
  });
}

/** Saves how Heptagon reaches AWS, for people and schedules alike. */
export async function saveConnection(db: Database, connection: AwsConnection): Promise<void> {
  const value = JSON.parse(JSON.stringify(connection));
  await db.prisma.setting.upsert({
    where: { key: settingKey },
    create: { key: settingKey, value },
    update: { value },
  });
}
