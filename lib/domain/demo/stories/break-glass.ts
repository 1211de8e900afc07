import { look } from "../calls/ec2";
import { switchRole } from "../calls/signin";
import { assumeRole } from "../calls/sts";
import { uuid } from "../identifiers";
import { accountIds, globalRegion, home } from "../organisation/accounts";
import { instancesOf } from "../organisation/instances";
import { person } from "../organisation/people";
import { roles, ssoRole } from "../organisation/roles";
import { agents } from "../trail/agents";
import { roleSession, sessionKey } from "../trail/callers";
import type { StoryTeller } from "./story-teller";

/** An outage before breakfast: Jonas Lindqvist takes the break-glass role in payments, goes on to a server and reboots it. */
export const breakGlass: StoryTeller = (story, from, emit) => {
  const jonas = person("jonas.lindqvist");
  const base = ssoRole("shared", "PlatformAdmin");
  const at = story.breakGlass;
  const own = { sessionName: jonas.email, ip: jonas.athome, userAgent: agents.chrome, console: true };
  const first = roleSession({
    ...own,
    role: base,
    since: at - 300_000,
    accessKeyId: sessionKey(base, `glass:${at}`),
  });
  const role = roles.breakGlassPayments;
  const accessKeyId = sessionKey(role, `glass:${at}`);
  const taken = assumeRole({
    role,
    sessionName: jonas.email,
    accessKeyId,
    at,
    sourceIdentity: jonas.email,
    shared: uuid(from),
  });
  emit(first, taken, at, home);
  emit({ ...first, account: accountIds.payments }, taken, at, home);
  const caller = roleSession({
    ...own,
    role,
    since: at,
    accessKeyId,
    sourceIdentity: jonas.email,
    mfa: true,
  });
  emit(
    caller,
    switchRole((first.userIdentity as { arn: string }).arn, "payments", role.name),
    at + 1000,
    globalRegion,
  );
  const servers = instancesOf("payments");
  for (let step = 1; step <= 9; step++)
    emit(caller, look(from, from.pick(servers)), at + step * 21_000, home);
  const instanceId = servers[0]?.instanceId;
  emit(
    caller,
    {
      source: "ssm",
      name: "StartSession",
      write: true,
      request: { target: instanceId },
      response: { sessionId: `${jonas.email}-${from.hex(17)}` },
    },
    at + 230_000,
    home,
  );
  emit(
    caller,
    {
      source: "ec2",
      name: "RebootInstances",
      write: true,
      request: { instancesSet: { items: [{ instanceId }] } },
      response: { _return: true },
    },
    at + 260_000,
    home,
  );
};
