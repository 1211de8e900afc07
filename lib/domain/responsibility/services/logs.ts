import type { ServiceResponsibility } from "../service";

export const service: ServiceResponsibility = {
  service: "logs",
  name: "Amazon CloudWatch Logs",
  kind: "abstracted",
  source: "https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/security.html",
  aws: ["Storing what is sent, encrypted", "The service's hosts and their patches"],
  duties: [
    { area: "logging", duty: "Keep logs long enough", checks: ["log-retention-a-year"] },
    { area: "encryption", duty: "Choose the key, where AWS's own will not do", checks: [] },
    { area: "access", duty: "Limit who reads and deletes logs", checks: [] },
    { area: "data", duty: "Mask what should not stand in logs", checks: [] },
  ],
};
