import type { Gap } from "@/lib/domain/posture/snapshot/document";
import { type AccountName, accountIds, home } from "../organisation/accounts";
import { bucketsOf } from "../organisation/buckets";
import { databases } from "../organisation/databases";
import { keys } from "../organisation/keys";
import type { Day } from "./day";
import { hiddenPolicy } from "./s3";

/** A call that IAM refused, in the words of AWS. */
function denied(account: AccountName, region: string, operation: string, resource?: string): Gap {
  const reader = `arn:aws:sts::${accountIds[account]}:assumed-role/heptagon-read/collector`;
  return {
    account: accountIds[account],
    region,
    service: operation.slice(0, operation.indexOf(":")),
    operation,
    resource,
    reason: "denied",
    message: `User: ${reader} is not authorized to perform: ${operation} on resource: ${resource ?? "*"} because no identity-based policy allows the ${operation} action`,
  };
}

/** What the collector was not told: never a pass. The config of the resources lacks exactly these members. */
export function gaps(day: Day): Gap[] {
  const buckets = bucketsOf("sandbox").filter(hiddenPolicy);
  const found = [
    denied("data", home, "kms:GetKeyRotationStatus", keys.data.arn),
    denied("sandbox", home, "backup:ListBackupVaults"),
    denied("sandbox", "us-east-1", "ssm-incidents:ListResponsePlans"),
    denied("data", "us-east-1", "ssm-incidents:ListResponsePlans"),
    denied("sandbox", "eu-north-1", "securityhub:DescribeHub"),
    denied("sandbox", "us-east-1", "securityhub:DescribeHub"),
    ...buckets.flatMap(({ name }) =>
      ["s3:GetBucketPolicy", "s3:GetBucketPolicyStatus"].map((operation) =>
        denied("sandbox", "eu-north-1", operation, `arn:aws:s3:::${name}`),
      ),
    ),
    ...databases
      .filter(({ account }) => account === "data")
      .map(({ arn }) => denied("data", home, "rds:DescribeDBParameters", arn)),
  ];
  if (day.number % 6 !== 2) return found;
  const throttled: Gap = {
    account: accountIds.payments,
    region: "eu-north-1",
    service: "config",
    operation: "config:DescribeConfigRules",
    reason: "throttled",
    message: "Rate exceeded",
  };
  return [...found, throttled];
}
