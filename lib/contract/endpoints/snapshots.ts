import { z } from "zod";
import { instant } from "@/lib/contract/common";
import { endpoint } from "@/lib/contract/endpoint";
import { findingFormats } from "@/lib/domain/posture/imports/source";

/** What a file may hold; told by its content when it is not said. */
export const fileKinds = ["snapshot", ...findingFormats] as const;

export const endpoints = {
  listSnapshots: endpoint({
    method: "GET",
    path: "/api/v1/posture/snapshots",
    permission: "posture:read",
    summary: "The stored snapshots, newest first",
    response: z.object({
      snapshots: z.array(
        z.object({
          id: z.number().int(),
          takenAt: instant,
          accounts: z.number().int(),
          resources: z.number().int(),
          gaps: z.number().int(),
        }),
      ),
    }),
  }),
  downloadSnapshot: endpoint({
    method: "GET",
    path: "/api/v1/posture/snapshots/{id}",
    permission: "export:create",
    also: "posture:read",
    summary: "A stored snapshot as a file (JSON Lines, gzipped) that another Heptagon imports",
    params: z.object({ id: z.coerce.number().int().positive().max(2_147_483_647) }),
    response: z.string(),
    media: "application/gzip",
  }),
  importFile: endpoint({
    method: "POST",
    path: "/api/v1/posture/imports",
    permission: "data:manage",
    summary:
      "Take in a file, sent as the body: a snapshot, or findings of Security Hub, Prowler or GuardDuty; as a job",
    query: z.object({
      /** What people call the file. */
      name: z.string().min(1).max(200).default("upload"),
      format: z.enum(fileKinds).optional(),
      /** Whether the findings are all there are, so that what is missing among them is resolved. */
      complete: z.enum(["true", "false"]).optional(),
    }),
    response: z.object({ jobId: z.string() }),
  }),
  importFromAws: endpoint({
    method: "POST",
    path: "/api/v1/posture/imports/aws",
    permission: "data:manage",
    summary: "Take in what Security Hub or GuardDuty finds now in the accounts of the connection, as a job",
    body: z.object({ from: z.enum(["securityhub", "guardduty"]) }),
    response: z.object({ jobId: z.string() }),
  }),
};
