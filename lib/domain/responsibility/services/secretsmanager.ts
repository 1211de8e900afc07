import type { ServiceResponsibility } from "../service";

export const service: ServiceResponsibility = {
  service: "secretsmanager",
  name: "AWS Secrets Manager",
  kind: "abstracted",
  source: "https://docs.aws.amazon.com/secretsmanager/latest/userguide/security.html",
  aws: ["Storing secrets encrypted by KMS", "Running rotations as set"],
  duties: [
    {
      area: "access",
      duty: "Decide who reads which secret",
      checks: ["secret-not-public", "secrets-not-read-by-people"],
    },
    { area: "secrets", duty: "Have secrets rotate", checks: ["secret-rotates"] },
    {
      area: "configuration",
      duty: "Put secrets here, not into code and variables",
      checks: [
        "function-no-secrets-in-variables",
        "task-no-secrets-in-environment",
        "build-no-secrets-in-environment",
      ],
    },
  ],
};
