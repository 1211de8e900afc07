import type { Gap } from "@/lib/domain/posture/snapshot/document";
import { accountIds, home } from "../organisation/accounts";
import { keys } from "../organisation/keys";
import type { Day } from "./day";

/** What the collector was not told: never a pass. */
export function gaps(day: Day): Gap[] {
  const reader = `arn:aws:sts::${accountIds.data}:assumed-role/heptagon-read/collector`;
  const found: Gap[] = [
    {
      account: accountIds.data,
      region: home,
      service: "kms",
      operation: "kms:GetKeyRotationStatus",
      resource: keys.data.arn,
      reason: "denied",
      message: `User: ${reader} is not authorized to perform: kms:GetKeyRotationStatus on resource: ${keys.data.arn} because no resource-based policy allows the kms:GetKeyRotationStatus action`,
    },
    {
      account: accountIds.sandbox,
      region: home,
      service: "backup",
      operation: "backup:ListBackupVaults",
      reason: "denied",
      message: "Insufficient privileges to perform this action.",
    },
  ];
  if (day.number % 6 === 2) {
    found.push({
      account: accountIds.payments,
      region: "eu-north-1",
      service: "config",
      operation: "config:DescribeConfigRules",
      reason: "throttled",
      message: "Rate exceeded",
    });
  }
  return found;
}
