import { z } from "zod";
import { asked, config, type ResourceDefinitions } from "../shape";

/** Seen in the administrator account of Firewall Manager only: elsewhere there is none to list. */
const policy = config({
  PolicyId: z.string(),
  PolicyArn: z.string(),
  PolicyName: z.string(),
  ResourceType: z.string(),
  /** WAFV2 | SHIELD_ADVANCED | SECURITY_GROUPS_COMMON | NETWORK_FIREWALL | … */
  SecurityServiceType: z.string(),
  RemediationEnabled: z.boolean(),
  /** ListComplianceStatus: an entry per member account. */
  ComplianceStatuses: asked(
    z.array(
      config({
        MemberAccount: z.string(),
        EvaluationResults: z.array(
          config({
            /** COMPLIANT | NON_COMPLIANT */
            ComplianceStatus: z.string(),
            ViolatorCount: z.number(),
          }),
        ),
      }),
    ),
  ),
});

export const resources = {
  "fms:policy": { config: policy, listedBy: ["fms:ListPolicies"] },
} satisfies ResourceDefinitions;
