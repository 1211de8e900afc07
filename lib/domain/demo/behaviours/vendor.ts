import { denied } from "../calls/errors";
import { assumeRole } from "../calls/sts";
import { uniqueId } from "../identifiers";
import { home, vendorAccount, vendorExternalId } from "../organisation/accounts";
import { roles } from "../organisation/roles";
import { agents } from "../trail/agents";
import { roleSession, sessionArn, sessionKey } from "../trail/callers";
import type { Call, Caller } from "../trail/record";
import { type Behaviour, bursts, type Hour } from "./behaviour";

/** As the trail shows a caller of another account: no ARN, only ids. */
const outside: Caller = {
  account: roles.vendor.account,
  userIdentity: {
    type: "AWSAccount",
    principalId: `${uniqueId("AROA", vendorAccount, "collector")}:collector`,
    accountId: vendorAccount,
  },
  ip: "192.0.2.190",
  userAgent: agents.boto,
};

const reads: Call[] = [
  { source: "monitoring", name: "ListMetrics", request: { namespace: "AWS/Lambda" } },
  { source: "monitoring", name: "GetMetricData", request: { maxDatapoints: 500 } },
  { source: "ec2", name: "DescribeInstances", request: { instancesSet: {}, filterSet: {} } },
  { source: "rds", name: "DescribeDBInstances", request: {} },
  { source: "tagging", name: "GetResources", request: { resourcesPerPage: 100 } },
];

function collect(hour: Hour, at: number): void {
  const sessionName = "meterly";
  const accessKeyId = sessionKey(roles.vendor, `meterly:${at}`);
  const shared = assumeRole({
    role: roles.vendor,
    sessionName,
    accessKeyId,
    at,
    externalId: vendorExternalId,
  });
  hour.emit(outside, shared, at, home);
  const caller = roleSession({
    role: roles.vendor,
    sessionName,
    since: at,
    accessKeyId,
    ip: "192.0.2.190",
    userAgent: agents.boto,
  });
  for (const [step, call] of reads.entries()) hour.emit(caller, call, at + 2000 + step * 800, home);
  if (!hour.from.chance(0.15)) return;
  const tooFar: Call = { source: "s3", name: "ListBuckets", request: { Host: "s3.amazonaws.com" } };
  hour.emit(caller, denied(tooFar, sessionArn(roles.vendor, sessionName), "*"), at + 8000, home);
}

/** A company outside that reads metrics through a role with an external id, every hour. */
export const vendor: Behaviour = {
  name: "vendor",
  share: 0.02,
  rhythm: () => 1,
  act: (hour) => bursts(hour, 6.15, 10, (at) => collect(hour, at)),
};
