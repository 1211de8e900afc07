import type { ServiceResponsibility } from "../service";

export const service: ServiceResponsibility = {
  service: "cloudwatch",
  name: "Amazon CloudWatch",
  kind: "abstracted",
  source: "https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/security.html",
  aws: ["Storing metrics and evaluating alarms", "The service's hosts and their patches"],
  duties: [
    {
      area: "detection",
      duty: "Have alarms for changes to identities, trails, keys and policies",
      checks: [
        "alarm-root-use",
        "alarm-iam-policy-changes",
        "alarm-organisation-changes",
        "alarm-trail-changes",
        "alarm-config-changes",
        "alarm-key-deletion",
        "alarm-bucket-policy-changes",
      ],
    },
    {
      area: "detection",
      duty: "Have alarms for refused calls and sign-ins that fail",
      checks: ["alarm-denied-calls", "alarm-sign-in-failures", "alarm-sign-in-without-mfa"],
    },
    {
      area: "network",
      duty: "Have alarms for changes to networks",
      checks: [
        "alarm-gateway-changes",
        "alarm-network-acl-changes",
        "alarm-route-changes",
        "alarm-security-group-changes",
        "alarm-vpc-changes",
      ],
    },
    { area: "response", duty: "See that somebody hears an alarm", checks: ["alarms-are-heard"] },
  ],
};
