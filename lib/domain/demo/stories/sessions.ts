import type { AccountName } from "../organisation/accounts";
import { person } from "../organisation/people";
import { ssoRole } from "../organisation/roles";
import { agents } from "../trail/agents";
import { roleSession, sessionKey } from "../trail/callers";
import type { Caller } from "../trail/record";

/** A person's command line session in an account, opened ten minutes before a moment. */
export function cliSession(
  account: AccountName,
  handle: string,
  permissionSet: string,
  moment: number,
): Caller {
  const who = person(handle);
  const role = ssoRole(account, permissionSet);
  const since = moment - 600_000;
  return roleSession({
    role,
    sessionName: who.email,
    since,
    accessKeyId: sessionKey(role, `${handle}:${since}`),
    ip: who.office,
    userAgent: agents.cli,
  });
}
