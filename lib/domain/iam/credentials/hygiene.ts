/** What IAM says of one user's credentials; what was not collected is undefined, what is known to be absent is null. */
export type UserCredentials = {
  arn: string;
  name: string;
  account: string;
  password: { lastUsed: string | null; created: string | null } | null | undefined;
  mfa: number | undefined;
  keys: AccessKey[] | undefined;
  administrator: boolean;
};

export type AccessKey = {
  id: string;
  active: boolean;
  created: string | null;
  /** null: never used. */
  lastUsed: string | null;
};

export const troubles = [
  "password without MFA",
  "password not used",
  "old key",
  "key not used",
  "two active keys",
  "administrator with a key",
] as const;
export type Trouble = (typeof troubles)[number];

export type CredentialRow = UserCredentials & {
  troubles: Trouble[];
  /** Age in days of the oldest active key; null: none. */
  keyAge: number | null;
};

/** The root user of one account. */
export type RootCredentials = {
  account: string;
  /** undefined: not collected. */
  mfa: boolean | undefined;
  keys: number | undefined;
  /** How often it acted in the days that the timeline holds, and when last. */
  uses: number;
  lastUsed: string | null;
};

const oneDay = 86_400_000;
/** From so many days on a key is old, and a credential idle. CIS AWS Foundations Benchmark: 90 and 45 days. */
export const oldAfter = 90;
export const idleAfter = 45;

function daysSince(instant: string | null, now: Date): number {
  return instant === null ? Number.POSITIVE_INFINITY : (now.getTime() - Date.parse(instant)) / oneDay;
}

/** A credential that is young has had no time to be used. */
function isIdle(
  { created, lastUsed }: { created: string | null; lastUsed: string | null },
  now: Date,
): boolean {
  const since = lastUsed ?? created;
  return since !== null && daysSince(since, now) > idleAfter;
}

function troublesOf({ password, mfa, keys = [], administrator }: UserCredentials, now: Date): Trouble[] {
  const active = keys.filter((key) => key.active);
  const found: Record<Trouble, boolean> = {
    "password without MFA": Boolean(password) && mfa === 0,
    "password not used": password ? isIdle(password, now) : false,
    "old key": active.some(({ created }) => created !== null && daysSince(created, now) > oldAfter),
    "key not used": active.some((key) => isIdle(key, now)),
    "two active keys": active.length > 1,
    "administrator with a key": administrator && active.length > 0,
  };
  return troubles.filter((trouble) => found[trouble]);
}

/** Judges users' credentials at an instant: those with the most trouble first, administrators before others. */
export function credentialHygiene(users: readonly UserCredentials[], now: Date): CredentialRow[] {
  return users
    .map((user): CredentialRow => {
      const ages = (user.keys ?? [])
        .filter(({ active, created }) => active && created !== null)
        .map(({ created }) => Math.floor(daysSince(created, now)));
      return { ...user, troubles: troublesOf(user, now), keyAge: ages.length > 0 ? Math.max(...ages) : null };
    })
    .sort(
      (a, b) =>
        b.troubles.length - a.troubles.length ||
        Number(b.administrator) - Number(a.administrator) ||
        (a.arn < b.arn ? -1 : 1),
    );
}
