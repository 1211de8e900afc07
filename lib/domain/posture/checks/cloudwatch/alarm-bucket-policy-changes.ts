import { type Check, perAccount } from "../../check";
import { alarmFix, alarmVerdict } from "../../monitoring/alarmed";

const needs = ["cloudtrail:trail", "logs:metric-filter", "cloudwatch:alarm"] as const;
const pattern =
  "{ ($.eventSource = s3.amazonaws.com) && (($.eventName = PutBucketAcl) || ($.eventName = PutBucketPolicy) || ($.eventName = PutBucketCors) || ($.eventName = PutBucketLifecycle) || ($.eventName = PutBucketReplication) || ($.eventName = DeleteBucketPolicy) || ($.eventName = DeleteBucketCors) || ($.eventName = DeleteBucketLifecycle) || ($.eventName = DeleteBucketReplication)) }";

export const check: Check = {
  id: "alarm-bucket-policy-changes",
  title: "Somebody is told when a bucket is opened or closed",
  principle: 2,
  layer: "logging",
  severity: "medium",
  service: "cloudwatch",
  effortMinutes: 30,
  passes:
    "A metric filter on the trail's log group looks for changes of bucket policies and ACLs, and an alarm with an action watches its metric.",
  why: "One line of a bucket policy decides whether customers read about their own data in the news.",
  references: ["cloudwatch_log_metric_filter_for_s3_bucket_policy_changes"],
  frameworks: {
    cis7: "5.8",
    cis5: "4.8",
    wafr: "sec_detect_investigate_events_actionable_events",
    nist: "PT-1 AE-1 AE-2 CM-7",
    soc2: "CC5.2",
    iso27001: "A.8.15 A.8.16",
  },
  fix: (target) => alarmFix(target, "alarm-bucket-policy-changes", pattern),
  failing: (failing, of) => `${failing} of ${of} accounts would not notice that a bucket is opened`,
  judge: perAccount(needs, ({ account }, world) =>
    alarmVerdict(world, account, ["PutBucketPolicy", "PutBucketAcl"], "changes of bucket policies and ACLs"),
  ),
};
