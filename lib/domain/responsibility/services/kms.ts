import type { ServiceResponsibility } from "../service";

export const service: ServiceResponsibility = {
  service: "kms",
  name: "AWS KMS",
  kind: "abstracted",
  source: "https://docs.aws.amazon.com/kms/latest/developerguide/kms-security.html",
  aws: [
    "Hardware modules that never give out a key, validated to FIPS 140",
    "Deciding each use by the key's policy",
  ],
  duties: [
    {
      area: "access",
      duty: "Decide by key policies who uses and who administers",
      checks: ["key-not-public", "key-not-opened-by-people"],
    },
    { area: "configuration", duty: "Have keys rotate", checks: ["key-rotates"] },
    {
      area: "resilience",
      duty: "Delete keys only when nothing needs them",
      checks: ["key-not-being-deleted", "alarm-key-deletion"],
    },
  ],
};
