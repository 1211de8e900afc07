import { takeDbaRole } from "../behaviours/dba";
import { day } from "../calendar";
import { home } from "../organisation/accounts";
import { person } from "../organisation/people";
import { ssoRole } from "../organisation/roles";
import { secretsOf } from "../organisation/secrets";
import { agents } from "../trail/agents";
import { roleSession, sessionKey } from "../trail/callers";
import type { StoryTeller } from "./story-teller";

/** Times, in days before the story's, at which a database's password was looked up by hand. */
const before = [0, 7, 14];

/** Dana Ruiz looks up the ledger's password now and then, instead of letting the tool fetch it. */
export const passwordsLookedUp: StoryTeller = (story, _from, emit) => {
  const dana = person("dana.ruiz");
  const ledger = secretsOf("payments").find(({ name }) => name === "payments/db/ledger");
  const role = ssoRole("shared", "Operator");
  for (const days of before) {
    const at = story.restore - days * day - 1_800_000;
    const own = { sessionName: dana.email, ip: dana.office, userAgent: agents.cli };
    const caller = roleSession({
      ...own,
      role,
      since: at - 600_000,
      accessKeyId: sessionKey(role, `lookup:${at}`),
    });
    const work = { person: dana, caller, ip: dana.office, userAgent: agents.cli, console: false };
    const dba = takeDbaRole(work, at, emit);
    const call = { source: "secretsmanager", name: "GetSecretValue", request: { secretId: ledger?.arn } };
    emit(dba, call, at + 20_000, home);
  }
};
