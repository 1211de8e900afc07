import { takeDbaRole } from "../behaviours/dba";
import { signIn } from "../behaviours/sign-in";
import type { Workday } from "../behaviours/workday";
import { deleteInstance, look, restore } from "../calls/rds";
import { home } from "../organisation/accounts";
import { databases, restoredDatabases } from "../organisation/databases";
import { person } from "../organisation/people";
import { ssoRole } from "../organisation/roles";
import { agents } from "../trail/agents";
import { roleSession, sessionKey } from "../trail/callers";
import type { StoryTeller } from "./story-teller";

const minute = 60_000;

/**
 * A Tuesday: Dana Ruiz signs in, takes DBA-role in payments and, while testing a migration, brings three databases
 * back from snapshots that were copied without a key. From then on they are not encrypted, and principle 5 falls.
 */
export const restoreUnencrypted: StoryTeller = (story, from, emit) => {
  const dana = person("dana.ruiz");
  const role = ssoRole("shared", "Operator");
  const at = story.restore - 22 * minute;
  const accessKeyId = sessionKey(role, `dana:restore:${at}`);
  const session = {
    role,
    sessionName: dana.email,
    since: at,
    accessKeyId,
    ip: dana.office,
    userAgent: agents.chrome,
    console: true,
  };
  const workday: Workday = {
    person: dana,
    account: "shared",
    role,
    permissionSet: "Operator",
    signIn: at,
    leave: story.restore + 4 * 3_600_000,
    accessKeyId,
    ip: dana.office,
    userAgent: agents.chrome,
    console: true,
    caller: roleSession(session),
  };
  signIn(workday, from, emit);
  const caller = takeDbaRole(workday, at + minute, emit);
  let now = story.restore - 13_000;
  for (const identifier of restoredDatabases) {
    const database = databases.find((candidate) => candidate.identifier === identifier);
    if (!database) continue;
    const snapshot = `snap-${identifier.slice(3)}-${new Date(story.restore).toISOString().slice(5, 10).replace("-", "")}`;
    emit(caller, look(from, database), now - 20_000, home);
    emit(
      caller,
      {
        source: "rds",
        name: "DescribeDBSnapshots",
        request: { dBInstanceIdentifier: identifier, snapshotType: "manual", maxRecords: 100 },
      },
      now,
      home,
    );
    emit(caller, deleteInstance(database, `final-${identifier}`), now + 7000, home);
    emit(caller, restore(database, snapshot, false), now + 13_000, home);
    now += 6 * minute + from.below(90_000);
  }
  for (let left = 12; left > 0; left--) {
    const database = from.pick(
      databases.filter(({ account, region }) => account === "payments" && region === home),
    );
    emit(caller, look(from, database), now, home);
    now += from.between(8000, 50_000);
  }
};
