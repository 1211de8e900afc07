import { officeRhythm } from "../calendar";
import { object, onBucket } from "../calls/s3";
import { assumeWithGitHub } from "../calls/sts";
import { namedText } from "../identifiers";
import { type AccountName, accountIds, home } from "../organisation/accounts";
import { artifacts, buckets } from "../organisation/buckets";
import { functions } from "../organisation/functions";
import { type RoleRef, roles } from "../organisation/roles";
import { agents } from "../trail/agents";
import { onBehalfOf, roleSession, sessionKey } from "../trail/callers";
import type { Call, Caller } from "../trail/record";
import { type Behaviour, bursts, type Hour } from "./behaviour";

type Pipeline = { repository: string; account: AccountName; role: RoleRef; stack: string };

const pipelines: Pipeline[] = [
  { repository: "northwind/app", account: "payments", role: roles.deployPayments, stack: "payments-app" },
  { repository: "northwind/app", account: "payments", role: roles.deployPayments, stack: "orders-app" },
  { repository: "northwind/data", account: "data", role: roles.deployData, stack: "lake-jobs" },
  { repository: "northwind/crm", account: "data", role: roles.deployLegacy, stack: "crm" },
  { repository: "northwind/platform", account: "shared", role: roles.deployShared, stack: "tooling" },
];

/** The identity of a workflow before it has a role. */
function workflow(pipeline: Pipeline, ip: string): Caller {
  const account = accountIds[pipeline.account];
  const subject = `repo:${pipeline.repository}:ref:refs/heads/main`;
  return {
    account,
    userIdentity: {
      type: "WebIdentityUser",
      principalId: `arn:aws:iam::${account}:oidc-provider/token.actions.githubusercontent.com:sts.amazonaws.com:${subject}`,
      userName: subject,
      identityProvider: `arn:aws:iam::${account}:oidc-provider/token.actions.githubusercontent.com`,
    },
    ip,
    userAgent: agents.github,
  };
}

const lambdaVersion = { apiVersion: "2015-03-31" };

/** What CloudFormation calls in the name of whoever changed the stack. */
function stackCalls(pipeline: Pipeline): Call[] {
  const account = accountIds[pipeline.account];
  const own = functions.filter((lambda) => lambda.account === pipeline.account && lambda.region === home);
  return own.flatMap((lambda): Call[] => [
    {
      source: "lambda",
      name: "GetFunction20150331v2",
      request: { functionName: lambda.name },
      extra: lambdaVersion,
    },
    {
      source: "lambda",
      name: "UpdateFunctionCode20150331v2",
      write: true,
      request: {
        functionName: lambda.arn,
        s3Bucket: artifacts,
        s3Key: `${pipeline.stack}/${lambda.name}.zip`,
        publish: false,
        dryRun: false,
      },
      response: {
        functionName: lambda.name,
        functionArn: lambda.arn,
        runtime: lambda.runtime,
        role: lambda.role.arn,
        state: "Active",
        lastUpdateStatus: "InProgress",
      },
      extra: lambdaVersion,
    },
    { source: "iam", name: "GetRole", request: { roleName: lambda.role.name } },
    {
      source: "logs",
      name: "DescribeLogGroups",
      request: { logGroupNamePrefix: `/aws/lambda/${lambda.name}`, accountIdentifiers: [account] },
      extra: { apiVersion: "20140328" },
    },
  ]);
}

function deploy(hour: Hour, at: number): void {
  const { from, emit } = hour;
  const pipeline = from.pick(pipelines);
  const account = accountIds[pipeline.account];
  const ip = `192.0.2.${from.between(200, 250)}`;
  const runId = String(17_000_000_000 + Math.floor(at / 1000));
  const sessionName = `GitHubActions-${runId}`;
  const accessKeyId = sessionKey(pipeline.role, sessionName);
  const subject = `repo:${pipeline.repository}:ref:refs/heads/main`;
  emit(
    workflow(pipeline, ip),
    assumeWithGitHub(pipeline.role, sessionName, accessKeyId, at, subject),
    at,
    home,
  );
  const caller = roleSession({
    role: pipeline.role,
    sessionName,
    since: at,
    accessKeyId,
    ip,
    userAgent: agents.github,
    web: {
      federatedProvider: `arn:aws:iam::${account}:oidc-provider/token.actions.githubusercontent.com`,
      attributes: {},
    },
  });
  const stackId = `arn:aws:cloudformation:${home}:${account}:stack/${pipeline.stack}/${namedText(8, pipeline.stack).toLowerCase()}`;
  const bucket = buckets.find(({ name }) => name === artifacts);
  const opening: Call[] = [
    { source: "sts", name: "GetCallerIdentity" },
    ...(bucket
      ? [
          onBucket("ListObjects", bucket, from),
          object("PutObject", bucket, `${pipeline.stack}/${from.hex(12)}.zip`, from),
        ]
      : []),
    { source: "ecr", name: "GetAuthorizationToken", request: {} },
    {
      source: "ecr",
      name: "PutImage",
      write: true,
      request: { repositoryName: pipeline.stack, imageTag: from.hex(7) },
      response: null,
    },
    { source: "cloudformation", name: "DescribeStacks", request: { stackName: pipeline.stack } },
    {
      source: "cloudformation",
      name: "CreateChangeSet",
      write: true,
      request: {
        stackName: pipeline.stack,
        changeSetName: `release-${from.hex(7)}`,
        capabilities: ["CAPABILITY_NAMED_IAM"],
      },
      response: { stackId },
    },
    {
      source: "cloudformation",
      name: "ExecuteChangeSet",
      write: true,
      request: { stackName: pipeline.stack },
      response: null,
    },
  ];
  let now = at + 3000;
  const inTurn = (who: Caller, call: Call) => {
    emit(who, call, now, home);
    now += from.between(500, 6000);
  };
  for (const call of opening) inTurn(caller, call);
  const cloudFormation = onBehalfOf(caller, "cloudformation");
  for (const call of stackCalls(pipeline)) inTurn(cloudFormation, call);
  for (let left = 3; left > 0; left--)
    inTurn(caller, {
      source: "cloudformation",
      name: "DescribeStackEvents",
      request: { stackName: pipeline.stack },
    });
}

/** Releases: a GitHub workflow takes the deploy role through OIDC and lets CloudFormation work for it. */
export const deployments: Behaviour = {
  name: "deployments",
  share: 0.13,
  rhythm: (moment) =>
    officeRhythm(moment, "Europe/Amsterdam") + 0.5 * officeRhythm(moment, "America/New_York") + 0.04,
  act: (hour) => bursts(hour, 24, 200, (at) => deploy(hour, at)),
};
