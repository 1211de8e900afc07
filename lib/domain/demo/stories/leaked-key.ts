import { denied, organisationDenial } from "../calls/errors";
import * as iam from "../calls/iam";
import { secretsLook } from "../calls/operations";
import { listBuckets } from "../calls/s3";
import { getCallerIdentity } from "../calls/sts";
import { accessKeyId } from "../identifiers";
import { accountIds, globalRegion, home } from "../organisation/accounts";
import { person } from "../organisation/people";
import { ssoRole } from "../organisation/roles";
import { sandboxUsers } from "../organisation/sandbox-users";
import { agents } from "../trail/agents";
import { iamUser, roleSession, sessionKey } from "../trail/callers";
import type { Call } from "../trail/record";
import { inTurn, type StoryTeller } from "./story-teller";

const account = accountIds.sandbox;
const user = "milo.tran";
const arn = `arn:aws:iam::${account}:user/${user}`;
const backdoor = "backup";

const forbidden: Call[] = [
  { source: "organizations", name: "DescribeOrganization", request: null },
  { source: "organizations", name: "ListAccounts", request: null },
  {
    source: "cloudtrail",
    name: "StopLogging",
    write: true,
    request: { name: `arn:aws:cloudtrail:${home}:${account}:trail/sandbox-trail` },
  },
  { source: "cloudtrail", name: "DeleteTrail", write: true, request: { name: "sandbox-trail" } },
  {
    source: "guardduty",
    name: "DeleteDetector",
    write: true,
    request: { detectorId: "12abc34d567e8fa901bc2d34e56789f0" },
  },
  {
    source: "ec2",
    name: "RunInstances",
    write: true,
    request: {
      instancesSet: { items: [{ imageId: "ami-0c55b159cbfafe1f0", minCount: 8, maxCount: 8 }] },
      instanceType: "p4d.24xlarge",
    },
  },
];

const curious: Call[] = [
  iam.listUsers,
  iam.listRoles,
  iam.listGroups,
  iam.getAccountSummary,
  iam.listAccountAliases,
  iam.getAuthorizationDetails,
  listBuckets,
  secretsLook(),
  iam.aboutUser("ListAttachedUserPolicies", user),
  iam.aboutUser("ListGroupsForUser", user),
  iam.aboutUser("ListAccessKeys", user),
  { source: "ec2", name: "DescribeInstances", request: { instancesSet: {}, filterSet: {} } },
  { source: "ec2", name: "DescribeRegions", request: { regionSet: {}, allRegions: true } },
  { source: "rds", name: "DescribeDBInstances", request: {} },
  { source: "lambda", name: "ListFunctions20150331", request: null, extra: { apiVersion: "2015-03-31" } },
  { source: "ses", name: "GetSendQuota", request: null, host: "email.us-east-1.amazonaws.com" },
];

/**
 * Milo Tran's sandbox key was pushed to a public repository. Someone finds it at night: asks who it is, looks at
 * everything, makes an administrator of their own and runs into the organisation's guardrails. By nine the security
 * team has it removed.
 */
export const leakedKey: StoryTeller = (story, from, emit) => {
  const key = sandboxUsers.find(({ userName }) => userName === user)?.accessKeyId ?? "";
  const thief = iamUser({
    account,
    userName: user,
    accessKeyId: key,
    ip: "192.0.2.66",
    userAgent: agents.pacu,
  });
  let now = story.leakedKey;
  emit(thief, getCallerIdentity, now, globalRegion);
  now = inTurn(curious, now + 41_000, from, [1, 4], (call, at) => emit(thief, call, at, globalRegion));
  now = inTurn(forbidden.slice(0, 2), now, from, [1, 3], (call, at) =>
    emit(thief, denied(call, arn, "*", organisationDenial), at, globalRegion),
  );
  const backdoorKey = accessKeyId("AKIA", account, backdoor);
  const changes: ((at: number) => Call)[] = [
    (at) => iam.createUser(account, backdoor, at),
    (at) => iam.createAccessKey(backdoor, backdoorKey, at),
    () => iam.attachUserPolicy(backdoor, "arn:aws:iam::aws:policy/AdministratorAccess"),
  ];
  now = inTurn(changes, now + 20_000, from, [5, 20], (call, at) => emit(thief, call(at), at, globalRegion));
  const second = iamUser({
    account,
    userName: backdoor,
    accessKeyId: backdoorKey,
    ip: "192.0.2.67",
    userAgent: agents.pacu,
  });
  const secondArn = `arn:aws:iam::${account}:user/${backdoor}`;
  emit(second, getCallerIdentity, now + 90_000, globalRegion);
  inTurn(forbidden.slice(2), now + 120_000, from, [2, 15], (call, at) =>
    emit(second, denied(call, secondArn, "*", organisationDenial), at, home),
  );
  respond(story.leakedKey + 5.5 * 3_600_000, emit, from, key, backdoorKey);
};

function respond(
  start: number,
  emit: Parameters<StoryTeller>[2],
  from: Parameters<StoryTeller>[1],
  key: string,
  backdoorKey: string,
): void {
  const priya = person("priya.raman");
  const role = ssoRole("sandbox", "PlatformAdmin");
  const caller = roleSession({
    role,
    sessionName: priya.email,
    since: start,
    accessKeyId: sessionKey(role, `respond:${start}`),
    ip: priya.athome,
    userAgent: agents.cli,
  });
  const cleanup: Call[] = [
    iam.change("UpdateAccessKey", { userName: user, accessKeyId: key, status: "Inactive" }),
    iam.change("UpdateAccessKey", { userName: backdoor, accessKeyId: backdoorKey, status: "Inactive" }),
    iam.aboutUser("ListAttachedUserPolicies", backdoor),
    iam.change("DetachUserPolicy", {
      userName: backdoor,
      policyArn: "arn:aws:iam::aws:policy/AdministratorAccess",
    }),
    iam.change("DeleteAccessKey", { userName: backdoor, accessKeyId: backdoorKey }),
    iam.change("DeleteUser", { userName: backdoor }),
    iam.change("UpdateAccessKey", { userName: user, accessKeyId: key, status: "Active" }),
  ];
  inTurn(cleanup, start, from, [15, 60], (call, at) => emit(caller, call, at, globalRegion));
}
