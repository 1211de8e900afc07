import { agree, type Check, perResource } from "../../check";
import { cloudformation } from "../../fix/cloudformation";
import { collected, passIf } from "../../verdict";

export const check: Check = {
  id: "trail-bucket-logged",
  title: "Access to the trail's bucket is itself recorded",
  principle: 2,
  layer: "logging",
  severity: "medium",
  service: "cloudtrail",
  effortMinutes: 15,
  passes:
    "The bucket that the trail writes to has server access logging. Buckets outside the snapshot's accounts are not assessed.",
  why: "Who reads or deletes the evidence is the first question after an incident.",
  references: ["cloudtrail_logs_s3_bucket_access_logging_enabled"],
  frameworks: {
    cis7: "4.4",
    cis5: "3.4",
    fsbp: "CloudTrail.7",
    wafr: "sec_detect_investigate_events_app_service_logging",
    nist: "PT-1",
    soc2: "A1.1",
    iso27001: "A.8.15 A.8.16",
  },
  fix: ({ config, region }) => ({
    cli: `aws s3api put-bucket-logging --region ${region} --bucket ${config.S3BucketName} --bucket-logging-status '{"LoggingEnabled":{"TargetBucket":"ACCESS_LOGS_BUCKET","TargetPrefix":"${config.S3BucketName}/"}}'`,
    terraform: `resource "aws_s3_bucket_logging" "trail" {\n  bucket        = "${config.S3BucketName}"\n  target_bucket = "ACCESS_LOGS_BUCKET"\n  target_prefix = "${config.S3BucketName}/"\n}`,
    cloudformation: cloudformation("AWS::S3::Bucket", {
      BucketName: config.S3BucketName,
      LoggingConfiguration: {
        DestinationBucketName: "ACCESS_LOGS_BUCKET",
        LogFilePrefix: `${config.S3BucketName}/`,
      },
    }),
  }),
  failing: (failing, of) =>
    `${failing} of ${of} trails ${agree(failing, "writes", "write")} to a bucket that logs no access`,
  judge: perResource("cloudtrail:trail", ({ config }, world) => {
    const name = collected(config.S3BucketName, "cloudtrail:DescribeTrails");
    const bucket = world.byId("s3:bucket", `arn:aws:s3:::${name}`);
    const logging = collected(bucket?.config.Logging, "s3:GetBucketLogging");
    return passIf(
      Boolean(logging?.TargetBucket),
      `Access to ${name} is logged to ${logging?.TargetBucket}.`,
      `Access to ${name} is not logged.`,
      { bucket: name, Logging: logging },
    );
  }),
};
