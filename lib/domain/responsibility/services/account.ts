import type { ServiceResponsibility } from "../service";

export const service: ServiceResponsibility = {
  service: "account",
  name: "AWS account",
  kind: "abstracted",
  source: "https://docs.aws.amazon.com/accounts/latest/reference/security.html",
  aws: [
    "The account as a wall between customers: nothing crosses it that nobody granted",
    "The sign-in and billing systems",
  ],
  duties: [
    {
      area: "response",
      duty: "Keep contacts that AWS reaches in an emergency",
      checks: ["contact-details-complete", "security-contact"],
    },
    {
      area: "access",
      duty: "Protect the root user",
      checks: ["root-mfa", "root-hardware-mfa", "root-no-access-keys", "root-not-used"],
    },
  ],
};
