import { z } from "zod";
import { day, freshness, instant, scopeQuery } from "@/lib/contract/common";
import { endpoint } from "@/lib/contract/endpoint";
import { storeTypes } from "@/lib/domain/iam/data/stores";

/** `at`: as it was at the end of a day (UTC). */
const scope = scopeQuery.pick({ accounts: true }).extend({ at: day.optional() });

const count = z
  .object({ people: z.number().int(), machines: z.number().int(), conditional: z.number().int() })
  .nullable();
const counts = z.object({ read: count, write: count, delete: count });
const may = z.object({ sure: z.boolean(), roles: z.array(z.string()) }).nullable();
const used = z.object({ count: z.number().int(), last: instant }).nullable();
const store = z.object({
  id: z.string(),
  type: z.enum(storeTypes),
  name: z.string(),
  account: z.string(),
});

export const endpoints = {
  dataAccess: endpoint({
    method: "GET",
    path: "/api/v1/permissions/data-access",
    permission: "iam:read",
    also: "events:read",
    summary: "For each data store, how many people and machines can read, write and delete, and how many did",
    query: scope.extend({
      type: z.enum(storeTypes).optional(),
      q: z.string().max(200).optional(),
      limit: z.coerce.number().int().min(1).max(500).default(200),
    }),
    response: z.object({
      freshness,
      /** How many days back `used` looks. */
      days: z.number().int(),
      total: z.number().int(),
      stores: z.array(
        store.extend({
          counts,
          used: z.object({ people: z.number().int(), machines: z.number().int(), last: instant.nullable() }),
        }),
      ),
      caveats: z.array(z.string()),
    }),
  }),
  storeAccess: endpoint({
    method: "GET",
    path: "/api/v1/permissions/data-access/store",
    permission: "iam:read",
    also: "events:read",
    summary:
      "Who can read, write and delete one data store, by which way, who did, and how their number went",
    query: scope.extend({ id: z.string().min(1).max(2_048) }),
    response: z.object({
      freshness,
      days: z.number().int(),
      store,
      rows: z.array(
        z.object({
          principal: z.string(),
          holder: z.enum(["person", "machine"]),
          may: z.object({ read: may, write: may, delete: may }),
          used: z.object({ read: used, write: used, delete: used }),
        }),
      ),
      /** Counts at earlier snapshots, oldest first. */
      trend: z.array(z.object({ at: instant, counts })),
    }),
  }),
};
