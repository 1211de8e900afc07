import { look as ec2Look } from "../calls/ec2";
import * as iam from "../calls/iam";
import { describeKey } from "../calls/kms";
import { consoleLook, lakeLook, logLook, parameter, secretsLook } from "../calls/operations";
import { look as rdsLook } from "../calls/rds";
import { listBuckets, look as s3Look } from "../calls/s3";
import { getCallerIdentity } from "../calls/sts";
import type { AccountName } from "../organisation/accounts";
import { bucketsOf } from "../organisation/buckets";
import { databases } from "../organisation/databases";
import { functions } from "../organisation/functions";
import { instancesOf } from "../organisation/instances";
import { keys } from "../organisation/keys";
import type { Team } from "../organisation/people";
import { sandboxUsers } from "../organisation/sandbox-users";
import type { Random } from "../random";
import type { Call } from "../trail/record";

type Choice = (from: Random, account: AccountName) => Call;

const inEc2: Choice = (from, account) => ec2Look(from, from.pick(instancesOf(account)));
const inS3: Choice = (from, account) =>
  from.chance(0.15) ? listBuckets : s3Look(from, from.pick(bucketsOf(account)));
const inRds: Choice = (from, account) =>
  rdsLook(from, from.pick(databases.filter((database) => database.account === account)));
const inLogs: Choice = (from) => logLook(from, from.pick(functions));
const inIam: Choice = (from) =>
  from.pick<Call>([
    iam.listRoles,
    iam.listUsers,
    iam.getAccountSummary,
    iam.aboutRole("GetRole", from.pick(["Deploy", "Break-glass"])),
    iam.aboutRole("ListAttachedRolePolicies", "Deploy"),
    iam.aboutUser("ListAccessKeys", from.pick(sandboxUsers).userName),
  ]);
const anywhere: Choice = (from) => consoleLook(from);
const inLake: Choice = (from) => lakeLook(from);
const aKey: Choice = (from) => describeKey(from.pick(Object.values(keys)));
const aParameter: Choice = (from, account) => parameter(from, account, "eu-west-1");
const whoAmI: Choice = () => getCallerIdentity;

/** What each team looks at, the frequent things more than once. */
export const teamCalls: Record<Team, Choice[]> = {
  platform: [inEc2, inEc2, inEc2, inIam, inS3, inLogs, anywhere, anywhere, aKey, aParameter, whoAmI],
  dba: [inRds, inRds, inRds, anywhere, whoAmI],
  payments: [inLogs, inLogs, inLogs, inEc2, inRds, anywhere, anywhere, aParameter, inS3],
  data: [inLake, inLake, inLake, inLake, inS3, inS3, anywhere, whoAmI],
  security: [inIam, inIam, inS3, aKey, anywhere, anywhere, inEc2, () => secretsLook()],
  finance: [anywhere, anywhere, inS3],
  contractor: [inLake, inLake, inS3, whoAmI],
};
