import type { ServiceResponsibility } from "../service";

export const service: ServiceResponsibility = {
  service: "guardduty",
  name: "Amazon GuardDuty",
  kind: "abstracted",
  source: "https://docs.aws.amazon.com/guardduty/latest/ug/security.html",
  aws: [
    "The detections, and the intelligence behind them",
    "Reading logs without burdening what they come from",
  ],
  duties: [
    { area: "detection", duty: "Have it on in every region", checks: ["guardduty-on"] },
    {
      area: "detection",
      duty: "Have it watch buckets, databases, functions, containers and disks",
      checks: [
        "guardduty-watches-s3",
        "guardduty-watches-databases",
        "guardduty-watches-functions",
        "guardduty-watches-containers",
        "guardduty-scans-for-malware",
      ],
    },
    { area: "configuration", duty: "Run it from one account", checks: ["guardduty-administered-centrally"] },
    { area: "response", duty: "Act on findings", checks: ["response-plan-exists"] },
  ],
};
