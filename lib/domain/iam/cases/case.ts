import { z } from "zod";

const document = z.record(z.string(), z.unknown());
const named = z.object({ name: z.string(), policy: document });
const level = z.object({ level: z.string(), policies: z.array(named) });

/** One evaluation case, a line of a cases file: a request with every policy that has a say in it. */
export const evaluationCase = z.object({
  id: z.string(),
  request: z.object({
    /** An ARN, a service name, or "anonymous". */
    principal: z.string(),
    action: z.string(),
    resource: z.string(),
    resourceAccount: z.string().regex(/^\d{12}$/, "expected a 12-digit account number"),
    /** Complete: a key that is not here is absent. */
    context: z.record(z.string(), z.union([z.string(), z.array(z.string())])).default({}),
  }),
  identityPolicies: z.array(named).default([]),
  boundaries: z.array(named).default([]),
  session: document.nullable().default(null),
  resourcePolicy: document.nullable().default(null),
  scps: z.array(level).default([]),
  rcps: z.array(level).default([]),
  endpointPolicies: z.array(named).default([]),
  expected: z.enum(["Allowed", "ImplicitlyDenied", "ExplicitlyDenied"]).optional(),
});
export type EvaluationCase = z.output<typeof evaluationCase>;
