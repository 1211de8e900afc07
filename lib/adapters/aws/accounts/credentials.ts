import { fromNodeProviderChain, fromTemporaryCredentials } from "@aws-sdk/credential-providers";
import { credentialsExpired, errorCode } from "../failure";
import type { Reach } from "../targets";

export type Identity = {
  accessKeyId: string;
  secretAccessKey: string;
  sessionToken?: string;
  expiration?: Date;
};
export type Credentials = () => Promise<Identity>;

/** The account could be entered before and cannot be now: its role, or the account itself, is gone. */
export class AccountLost extends Error {
  override readonly name = "AccountLost";
}

/** Session credentials are renewed this long before they end. */
const renewBefore = 5 * 60_000;

/** Asks `provider` once for all clients, and again when what it gave is about to end. */
export function keptFresh(provider: Credentials, now: () => number = Date.now): Credentials {
  let held: Promise<Identity> | undefined;
  let ends = Number.POSITIVE_INFINITY;
  return () => {
    if (held && now() < ends - renewBefore) return held;
    ends = Number.POSITIVE_INFINITY;
    const asked = provider().then((identity) => {
      ends = identity.expiration?.getTime() ?? Number.POSITIVE_INFINITY;
      return identity;
    });
    held = asked;
    asked.catch(() => {
      if (held === asked) held = undefined;
    });
    return asked;
  };
}

/** The credentials that Heptagon starts from: a profile's, or what the SDK's default chain finds. Read anew each time. */
export function baseCredentials({ profile }: Pick<Reach, "profile">): Credentials {
  return keptFresh(fromNodeProviderChain({ profile, ignoreCache: true, maxRetries: 1 }));
}

/** True when the credentials that a role is assumed with are the trouble, and not the role. */
function baseAtFault(error: unknown): boolean {
  return credentialsExpired(error) || errorCode(error) === "CredentialsProviderError";
}

/** The role's credentials, assumed with `base`. Once it has worked, a refusal means that the account is lost. */
export function roleCredentials(base: Credentials, reach: Reach, region: string): Credentials {
  const assume = fromTemporaryCredentials({
    masterCredentials: base,
    params: {
      RoleArn: reach.roleArn,
      ExternalId: reach.externalId,
      RoleSessionName: reach.sessionName ?? "heptagon",
    },
    clientConfig: { region, maxAttempts: 5, ...(reach.endpoint ? { endpoint: reach.endpoint } : {}) },
  });
  let entered = false;
  return keptFresh(async () => {
    try {
      const identity = await assume();
      entered = true;
      return identity;
    } catch (cause) {
      if (!entered || baseAtFault(cause)) throw cause;
      throw new AccountLost(`${reach.roleArn} cannot be assumed any more.`, { cause });
    }
  });
}
