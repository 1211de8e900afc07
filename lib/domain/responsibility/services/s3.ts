import type { ServiceResponsibility } from "../service";

export const service: ServiceResponsibility = {
  service: "s3",
  name: "Amazon S3",
  kind: "abstracted",
  types: ["s3:bucket"],
  source: "https://docs.aws.amazon.com/AmazonS3/latest/userguide/security.html",
  aws: [
    "Hosts, disks, and copies over at least three zones",
    "Encryption of new objects at rest, always on",
    "TLS at the endpoints",
  ],
  duties: [
    {
      area: "access",
      duty: "Let nobody in who is not meant to be",
      checks: [
        "account-blocks-public-access",
        "bucket-blocks-public-access",
        "bucket-not-public",
        "bucket-acl-not-public",
        "bucket-not-shared-outside",
        "origin-bucket-not-public",
        "access-point-blocks-public-access",
      ],
    },
    {
      area: "data",
      duty: "Keep people away from objects",
      checks: ["objects-not-read-by-people", "person-reads-no-data"],
    },
    { area: "encryption", duty: "Refuse connections without TLS", checks: ["bucket-tls-only"] },
    {
      area: "resilience",
      duty: "Keep versions, and guard them from deletion",
      checks: ["bucket-versioned", "bucket-mfa-delete"],
    },
    { area: "data", duty: "Delete what is no longer needed", checks: ["bucket-lifecycle-set"] },
    { area: "logging", duty: "Record who reads objects", checks: ["data-events-recorded"] },
    {
      area: "detection",
      duty: "Watch what is done to objects, and know where sensitive data lies",
      checks: ["guardduty-watches-s3", "sensitive-data-looked-for"],
    },
  ],
};
