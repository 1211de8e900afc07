import { z } from "zod";
import { csv, freshness, scopeQuery } from "@/lib/contract/common";
import { endpoint } from "@/lib/contract/endpoint";
import { dutyStates } from "@/lib/domain/responsibility/assess";
import { controlAreas, serviceKinds } from "@/lib/domain/responsibility/service";

const figures = {
  passed: z.number().int(),
  failed: z.number().int(),
  notAssessed: z.number().int(),
  muted: z.number().int(),
};

export const endpoints = {
  responsibility: endpoint({
    method: "GET",
    path: "/api/v1/posture/responsibility",
    permission: "posture:read",
    summary: "By service: what AWS secures, what is left to the customer, and what the checks say of that",
    query: scopeQuery.pick({ accounts: true, to: true }).extend({
      /** As the checks call them: `s3,rds`. None: all. */
      service: csv.optional(),
    }),
    response: z.object({
      freshness,
      /** Duties of the services that concern the scope. */
      totals: z.record(z.enum(dutyStates), z.number().int()),
      services: z.array(
        z.object({
          service: z.string(),
          name: z.string(),
          kind: z.enum(serviceKinds),
          /** The page of AWS's documentation behind it. */
          source: z.string(),
          aws: z.array(z.string()),
          /** In the newest inventory; null where no resource type tells whether the service is in use. */
          resources: z.number().int().nullable(),
          /** True when there are resources of it, or when its own checks judged something nevertheless. */
          concerns: z.boolean(),
          duties: z.array(
            z.object({
              area: z.enum(controlAreas),
              duty: z.string(),
              /** `uncovered`: no check looks at it; `nothing`: there is nothing to judge. */
              state: z.enum(dutyStates),
              ...figures,
              checks: z.array(z.object({ check: z.string(), title: z.string(), ...figures })),
            }),
          ),
        }),
      ),
      /** Types in the inventory of services that have no entry. */
      unknown: z.array(z.object({ type: z.string(), resources: z.number().int() })),
    }),
  }),
};
