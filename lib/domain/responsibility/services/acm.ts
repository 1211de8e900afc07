import type { ServiceResponsibility } from "../service";

export const service: ServiceResponsibility = {
  service: "acm",
  name: "AWS Certificate Manager",
  kind: "abstracted",
  source: "https://docs.aws.amazon.com/acm/latest/userguide/security.html",
  aws: [
    "Private keys of the certificates that it issues, and renewing those in use that it validates",
    "The certificate authorities behind public certificates",
  ],
  duties: [
    { area: "encryption", duty: "Ask for keys that are long enough", checks: ["certificate-key-strong"] },
    {
      area: "configuration",
      duty: "Renew imported certificates, and keep validation records in place",
      checks: ["certificate-not-expiring"],
    },
    { area: "access", duty: "Limit who may issue, export and delete certificates", checks: [] },
  ],
};
