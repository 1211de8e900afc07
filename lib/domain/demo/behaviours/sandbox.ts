import { day, officeRhythm } from "../calendar";
import { look as ec2Look, runInstance, startInstance, stopInstance } from "../calls/ec2";
import * as iam from "../calls/iam";
import { consoleLook } from "../calls/operations";
import { listBuckets, onBucket, look as s3Look } from "../calls/s3";
import { consoleLogin } from "../calls/signin";
import { getCallerIdentity } from "../calls/sts";
import { accessKeyId } from "../identifiers";
import { accountIds, globalRegion, home } from "../organisation/accounts";
import { bucketsOf } from "../organisation/buckets";
import { instancesOf } from "../organisation/instances";
import { type SandboxUser, sandboxUsers } from "../organisation/sandbox-users";
import { type Random, random } from "../random";
import { agents } from "../trail/agents";
import { iamUser } from "../trail/callers";
import type { Call, Caller } from "../trail/record";
import { type Behaviour, bursts, type Hour } from "./behaviour";

const account = accountIds.sandbox;
const lab = instancesOf("sandbox");
const toys = bucketsOf("sandbox");
const zone = "Europe/Amsterdam";

const play: ((from: Random) => Call)[] = [
  (from) => ec2Look(from, from.pick(lab)),
  (from) => ec2Look(from, from.pick(lab)),
  (from) => s3Look(from, from.pick(toys)),
  () => listBuckets,
  () => getCallerIdentity,
  (from) => consoleLook(from),
  (from) => iam.aboutUser("ListAccessKeys", from.pick(sandboxUsers).userName),
  (from) => startInstance(from.pick(lab)),
  (from) => stopInstance(from.pick(lab)),
  (from) => (from.chance(0.2) ? runInstance(from.pick(lab), account, from) : ec2Look(from, from.pick(lab))),
  (from) => onBucket("PutBucketTagging", from.pick(toys), from, { tagging: "" }),
];

/** Users who come on a day, from their own habits. */
function presentUsers(moment: number): SandboxUser[] {
  const date = Math.floor(moment / day);
  return sandboxUsers.filter((user) => random(`sandbox:${user.userName}:${date}`).next() < user.activity);
}

function callerOf(user: SandboxUser, at: number, hour: Hour): Caller {
  const who = { account, userName: user.userName, ip: user.ip };
  if (hour.from.chance(0.7)) {
    return iamUser({
      ...who,
      accessKeyId: user.accessKeyId,
      userAgent: hour.from.chance(0.7) ? agents.cli : agents.boto,
    });
  }
  const daysIn = 30 - (hour.story.rootSignIn + 22 * day - at) / day;
  const mfa = user.mfaFromDay <= daysIn;
  const key = accessKeyId("ASIA", account, `${user.userName}:${at}`);
  const caller = iamUser({ ...who, accessKeyId: key, userAgent: agents.chrome, console: { since: at, mfa } });
  const login = consoleLogin({ mfa, region: globalRegion });
  const early = iamUser({ ...who, accessKeyId: "", userAgent: agents.chrome });
  const { accessKeyId: _none, ...userIdentity } = early.userIdentity as Record<string, unknown>;
  const signingIn = { ...early, userIdentity };
  if (hour.from.chance(0.08)) {
    const failed = consoleLogin({ mfa, failed: true, region: globalRegion });
    hour.emit(
      signingIn,
      { ...failed, extra: { errorMessage: "Failed authentication" } },
      at - 20_000,
      globalRegion,
    );
  }
  hour.emit(signingIn, login, at - 2000, globalRegion);
  return caller;
}

function act(hour: Hour): void {
  const users = presentUsers(hour.start);
  if (users.length === 0) return;
  bursts(hour, 9, 400, (at) => {
    const caller = callerOf(hour.from.pick(users), at + 20_000, hour);
    let now = at + 22_000;
    for (let left = 8; left > 0; left--) {
      const call = hour.from.pick(play)(hour.from);
      const global = call.source === "iam" || call.source === "ce";
      hour.emit(
        caller,
        call,
        now,
        global
          ? globalRegion
          : hour.from.chance(0.75)
            ? home
            : hour.from.chance(0.6)
              ? "us-east-1"
              : "eu-north-1",
      );
      now += hour.from.between(800, 40_000);
    }
  });
}

/** A hundred IAM users with keys of their own who try things out. */
export const sandboxUsersAtPlay: Behaviour = {
  name: "sandbox",
  share: 0.12,
  rhythm: (moment) => officeRhythm(moment, zone) + 0.06,
  act,
};
