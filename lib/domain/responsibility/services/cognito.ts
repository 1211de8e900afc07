import type { ServiceResponsibility } from "../service";

export const service: ServiceResponsibility = {
  service: "cognito",
  name: "Amazon Cognito",
  kind: "abstracted",
  source: "https://docs.aws.amazon.com/cognito/latest/developerguide/security.html",
  aws: ["Storing passwords as salted hashes, and the sign-in endpoints", "Checking second factors"],
  duties: [
    { area: "access", duty: "Ask users for a second factor", checks: ["user-pool-second-factor"] },
    { area: "configuration", duty: "Protect pools from deletion", checks: ["user-pool-deletion-protected"] },
    { area: "detection", duty: "Have compromised passwords and odd sign-ins noticed", checks: [] },
    {
      area: "access",
      duty: "Limit the roles of identity pools, above all for guests",
      checks: ["web-identity-trust-narrow"],
    },
  ],
};
