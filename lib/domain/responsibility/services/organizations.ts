import type { ServiceResponsibility } from "../service";

export const service: ServiceResponsibility = {
  service: "organizations",
  name: "AWS Organizations",
  kind: "abstracted",
  source: "https://docs.aws.amazon.com/organizations/latest/userguide/security.html",
  aws: ["Applying control policies to every request in member accounts", "Keeping accounts apart"],
  duties: [
    {
      area: "access",
      duty: "Draw guardrails by control policies",
      checks: ["organisation-guardrails", "regions-limited-by-policy"],
    },
    {
      area: "configuration",
      duty: "Run services from member accounts, not from the management account",
      checks: ["administration-delegated"],
    },
    { area: "data", duty: "Say what AWS may learn from your content", checks: ["ai-opt-out-policy"] },
    { area: "configuration", duty: "Name owners by tag policies", checks: ["tag-policy-attached"] },
    { area: "detection", duty: "Notice changes to the organisation", checks: ["alarm-organisation-changes"] },
  ],
};
