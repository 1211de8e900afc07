import { type AccountName, accountNames, regions } from "../organisation/accounts";
import { serviceRole } from "../organisation/roles";
import { roleSession } from "../trail/callers";
import type { Call } from "../trail/record";
import { type Behaviour, bursts, type Hour } from "./behaviour";

const reads: Call[] = [
  {
    source: "ec2",
    name: "DescribeSecurityGroups",
    request: { securityGroupSet: {}, securityGroupIdSet: {}, filterSet: {} },
  },
  { source: "ec2", name: "DescribeVolumes", request: { volumeSet: {}, filterSet: {} } },
  { source: "ec2", name: "DescribeInstances", request: { instancesSet: {}, filterSet: {} } },
  { source: "s3", name: "ListBuckets", request: { Host: "s3.amazonaws.com" } },
  { source: "rds", name: "DescribeDBInstances", request: {} },
  { source: "kms", name: "ListKeys", request: { limit: 1000 } },
  {
    source: "lambda",
    name: "ListFunctions20150331",
    request: { maxItems: 50 },
    extra: { apiVersion: "2015-03-31" },
  },
  { source: "dynamodb", name: "ListTables", request: { limit: 100 } },
  { source: "cloudtrail", name: "DescribeTrails", request: { trailNameList: [] } },
  {
    source: "elasticloadbalancing",
    name: "DescribeLoadBalancers",
    request: {},
    extra: { apiVersion: "2015-12-01" },
  },
  { source: "backup", name: "ListBackupPlans", request: null },
  { source: "sns", name: "ListTopics", request: null },
];

/** Sandbox has no recorder: it is one of the things the fourth principle finds. */
const recorded = accountNames.filter((name) => name !== "sandbox");

function sweep(hour: Hour, account: AccountName, region: string, at: number): void {
  const role = serviceRole(account, "config", "AWSServiceRoleForConfig");
  const caller = roleSession({
    role,
    sessionName: "AWSConfig-Describe",
    since: at - 2000,
    accessKeyId: "",
    ip: "config.amazonaws.com",
    userAgent: "config.amazonaws.com",
    invokedBy: "config.amazonaws.com",
  });
  const first = hour.from.below(reads.length);
  for (let step = 0; step < 6; step++) {
    const call = reads[(first + step) % reads.length];
    if (call) hour.emit(caller, call, at + step * 700, region);
  }
}

/** AWS Config describing everything, round the clock, in every region. */
export const configRecorder: Behaviour = {
  name: "config",
  share: 0.11,
  rhythm: () => 1,
  act: (hour) =>
    bursts(hour, 6, 6, (at) => sweep(hour, hour.from.pick(recorded), hour.from.pick(regions), at)),
};
