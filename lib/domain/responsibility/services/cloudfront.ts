import type { ServiceResponsibility } from "../service";

export const service: ServiceResponsibility = {
  service: "cloudfront",
  name: "Amazon CloudFront",
  kind: "abstracted",
  source: "https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/security.html",
  aws: [
    "Edge locations, their hosts and patches",
    "Absorbing floods at the network layer with Shield Standard",
  ],
  duties: [
    {
      area: "encryption",
      duty: "Choose TLS versions and certificates for viewers and origins",
      checks: ["distribution-tls-modern"],
    },
    {
      area: "network",
      duty: "Put a web ACL before it, and close the origin to everybody else",
      checks: ["distribution-has-web-acl", "origin-bucket-not-public"],
    },
    {
      area: "configuration",
      duty: "Name a default document, and origins that exist",
      checks: ["distribution-root-object", "distribution-origin-exists"],
    },
    { area: "logging", duty: "Record requests", checks: ["distribution-logged"] },
    {
      area: "resilience",
      duty: "Decide whether floods call for Shield Advanced",
      checks: ["distribution-shielded"],
    },
  ],
};
