import { z } from "zod";
import { accountId, instant } from "@/lib/contract/common";
import { endpoint } from "@/lib/contract/endpoint";

const count = z.number().int();
const id = z.object({ id: z.uuid() });

const cells = z.object({
  queued: count,
  running: count,
  done: count,
  partly: count,
  failed: count,
  /** The service is not offered there, or the region is switched off. */
  off: count,
});

const collection = z.object({
  id: z.string(),
  jobId: z.string(),
  /** `interrupted`: the process that read it is gone. */
  state: z.enum(["queued", "running", "done", "failed", "cancelled", "interrupted"]),
  startedAt: instant,
  endedAt: instant.nullable(),
  message: z.string().nullable(),
  /** Cells that the deadline left. */
  late: count,
  snapshotId: count.nullable(),
  cells,
  resources: count,
  gaps: count,
  accounts: z.array(z.object({ id: z.string(), name: z.string().nullable(), unit: z.string().nullable() })),
  unreached: z.array(z.object({ account: z.string(), message: z.string() })),
  leftOut: z.array(z.object({ id: z.string(), name: z.string(), because: z.string() })),
});
export type Collection = z.output<typeof collection>;

const square = cells.extend({
  /** An account's id or a service's name. */
  row: z.string(),
  region: z.string(),
  resources: count,
  gaps: count,
  message: z.string().nullable(),
});
export type GridSquare = z.output<typeof square>;

const started = z.object({ id: z.string(), jobId: z.string() });

export const endpoints = {
  collect: endpoint({
    method: "POST",
    path: "/api/v1/posture/collections",
    permission: "data:manage",
    summary: "Collect a posture snapshot from AWS as the connection says, as a job",
    body: z.object({}).default({}),
    response: started,
  }),
  listCollections: endpoint({
    method: "GET",
    path: "/api/v1/posture/collections",
    permission: "jobs:read",
    summary: "Collections from AWS, newest first, with how far each is",
    response: z.object({ collections: z.array(collection) }),
  }),
  getCollection: endpoint({
    method: "GET",
    path: "/api/v1/posture/collections/{id}",
    permission: "jobs:read",
    summary: "One collection: how far it is, and what changed since the one before",
    params: id,
    response: z.object({
      collection,
      changes: z.object({
        types: z.array(z.object({ type: z.string(), added: count, changed: count, removed: count })),
        /** Things that were answered by the collection before and are not now. */
        newGaps: count,
      }),
    }),
  }),
  collectionGrid: endpoint({
    method: "GET",
    path: "/api/v1/posture/collections/{id}/grid",
    permission: "jobs:read",
    summary:
      "Accounts × regions or services × regions of a collection, with the state of the cells in each square",
    params: id,
    query: z.object({
      rows: z.enum(["account", "service"]).default("account"),
      account: accountId.optional(),
    }),
    response: z.object({ squares: z.array(square) }),
  }),
  collectionGaps: endpoint({
    method: "GET",
    path: "/api/v1/posture/collections/{id}/gaps",
    permission: "jobs:read",
    summary: "What was asked and not answered in a collection: operation, reason and message",
    params: id,
    query: z.object({
      account: accountId.optional(),
      region: z.string().max(40).optional(),
      service: z.string().max(60).optional(),
      new: z
        .enum(["true", "false"])
        .default("false")
        .transform((value) => value === "true"),
    }),
    response: z.object({
      gaps: z.array(
        z.object({
          account: z.string(),
          region: z.string(),
          service: z.string(),
          operation: z.string(),
          resource: z.string().nullable(),
          reason: z.string(),
          message: z.string(),
          new: z.boolean(),
        }),
      ),
      /** How many there are; the list holds 500 at most. */
      total: count,
    }),
  }),
  collectionChanges: endpoint({
    method: "GET",
    path: "/api/v1/posture/collections/{id}/changes",
    permission: "posture:read",
    also: "jobs:read",
    summary: "The resources that a collection found added, changed or removed",
    params: id,
    query: z.object({
      type: z.string().max(100).optional(),
      change: z.enum(["added", "changed", "removed"]).optional(),
    }),
    response: z.object({
      resources: z.array(
        z.object({
          account: z.string(),
          region: z.string(),
          type: z.string(),
          resource: z.string(),
          name: z.string(),
          change: z.string(),
          differences: z.unknown(),
        }),
      ),
      total: count,
    }),
  }),
  resumeCollection: endpoint({
    method: "POST",
    path: "/api/v1/posture/collections/{id}/resume",
    permission: "data:manage",
    summary: "Go on with a collection that was cancelled, failed or cut short: only what is missing is read",
    params: id,
    response: started,
  }),
};
