import { denied } from "../calls/errors";
import * as iam from "../calls/iam";
import { listBuckets } from "../calls/s3";
import { getCallerIdentity } from "../calls/sts";
import { accessKeyId } from "../identifiers";
import { accountIds, globalRegion, home } from "../organisation/accounts";
import { agents } from "../trail/agents";
import { iamUser } from "../trail/callers";
import type { Call } from "../trail/record";
import { inTurn, type StoryTeller } from "./story-teller";

const account = accountIds.shared;
/** A user of the old build server that nobody removed. */
export const pipelineUser = { userName: "ci-legacy", accessKeyId: accessKeyId("AKIA", account, "ci-legacy") };

const services = [
  "ec2",
  "rds",
  "lambda",
  "dynamodb",
  "sqs",
  "sns",
  "kms",
  "ecs",
  "eks",
  "logs",
  "ssm",
  "secretsmanager",
  "cloudformation",
  "elasticache",
  "redshift",
  "athena",
  "glue",
  "backup",
];
const verbs: Record<string, string[]> = {
  ec2: [
    "DescribeInstances",
    "DescribeSnapshots",
    "DescribeSecurityGroups",
    "DescribeVpcs",
    "DescribeKeyPairs",
  ],
  rds: ["DescribeDBInstances", "DescribeDBSnapshots"],
  lambda: ["ListFunctions20150331"],
  kms: ["ListKeys", "ListAliases"],
  ssm: ["DescribeParameters", "DescribeInstanceInformation"],
  secretsmanager: ["ListSecrets"],
};

/** An old build user's key in the wrong hands: it may do almost nothing, and tries everything. */
export const leakedPipeline: StoryTeller = (story, from, emit) => {
  const caller = iamUser({ account, ...pipelineUser, ip: "198.51.100.199", userAgent: agents.pacu });
  const arn = `arn:aws:iam::${account}:user/${pipelineUser.userName}`;
  emit(caller, getCallerIdentity, story.leakedPipeline, globalRegion);
  emit(caller, listBuckets, story.leakedPipeline + 4000, home);
  const storm: Call[] = services.flatMap((source) =>
    (verbs[source] ?? ["List"]).map((name) => ({
      source,
      name: name === "List" ? `List${source[0]?.toUpperCase()}${source.slice(1)}` : name,
      request: null,
    })),
  );
  const grabs: Call[] = [
    iam.listUsers,
    iam.listRoles,
    iam.getAuthorizationDetails,
    iam.getAccountSummary,
    iam.createUser(account, "support", story.leakedPipeline),
    iam.createAccessKey(pipelineUser.userName, "", story.leakedPipeline),
    iam.attachUserPolicy(pipelineUser.userName, "arn:aws:iam::aws:policy/AdministratorAccess"),
  ];
  const attempts = [...storm, ...storm, ...grabs];
  inTurn(attempts, story.leakedPipeline + 9000, from, [0, 3], (call, at) =>
    emit(caller, denied(call, arn, "*"), at, from.pick([home, globalRegion, "eu-north-1"])),
  );
};
