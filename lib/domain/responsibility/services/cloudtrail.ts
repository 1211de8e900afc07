import type { ServiceResponsibility } from "../service";

export const service: ServiceResponsibility = {
  service: "cloudtrail",
  name: "AWS CloudTrail",
  kind: "abstracted",
  source: "https://docs.aws.amazon.com/awscloudtrail/latest/userguide/security.html",
  aws: [
    "Recording management events in every account, whether asked or not, for 90 days",
    "Delivering log files and signing their digests",
  ],
  duties: [
    {
      area: "logging",
      duty: "Record all regions, and what is done to data",
      checks: ["trail-all-regions", "data-events-recorded"],
    },
    { area: "encryption", duty: "Encrypt with a key of your own", checks: ["trail-encrypted"] },
    {
      area: "data",
      duty: "Keep log files whole and out of other hands",
      checks: ["trail-validated", "trail-bucket-not-public", "trail-bucket-logged"],
    },
    {
      area: "detection",
      duty: "Look at what is recorded",
      checks: [
        "nobody-gathers-rights",
        "nobody-looks-around",
        "nobody-tries-out-models",
        "alarm-trail-changes",
      ],
    },
  ],
};
