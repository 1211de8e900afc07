import { AccountLost } from "../accounts/credentials";
import type { ReachedAccount } from "../accounts/reach";
import { callerIdentity } from "../accounts/who-we-are";
import { callerUnknown, credentialsExpired, errorCode, failureMessage } from "../failure";
import { clientConfig } from "../targets";

/** What is known of accounts that stopped answering while they were read. */
export type AccountHealth = {
  /** Why an account is lost, in words; undefined while it is not. */
  lost(account: string): string | undefined;
  markLost(account: string, why: unknown): void;
  /** Asks the account who we are there: the one call that needs no permission. @throws when the credentials have expired */
  examine(reached: ReachedAccount): Promise<void>;
};

/** An answer holds for so many milliseconds. */
const fresh = 10_000;

export function watchAccounts(now: () => number = () => performance.now()): AccountHealth {
  const lost = new Map<string, string>();
  const asked = new Map<string, { at: number; answer: Promise<void> }>();

  function markLost(account: string, why: unknown): void {
    const cause = why instanceof AccountLost ? why.cause : why;
    if (!lost.has(account)) lost.set(account, failureMessage(cause));
  }

  async function ask({ account, target, home, credentials }: ReachedAccount): Promise<void> {
    try {
      await callerIdentity(clientConfig(target, home, credentials));
    } catch (error) {
      if (credentialsExpired(error)) throw error;
      const gone = error instanceof AccountLost || callerUnknown(error) || /Denied/.test(errorCode(error));
      if (gone) markLost(account, error);
    }
  }

  return {
    lost: (account) => lost.get(account),
    markLost,
    examine(reached) {
      const known = asked.get(reached.account);
      if (known && now() - known.at < fresh) return known.answer;
      const answer = ask(reached);
      asked.set(reached.account, { at: now(), answer });
      return answer;
    },
  };
}
