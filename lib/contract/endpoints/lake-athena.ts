import { z } from "zod";
import { endpoint } from "@/lib/contract/endpoint";
import { athenaSettings } from "@/lib/domain/lake/athena/settings";

const shown = z.object({
  /** null while nobody has said. */
  settings: athenaSettings.nullable(),
  spentUsd: z.number(),
  /** The external table as a statement, for those who make it themselves. */
  statement: z.string().nullable(),
});
export type AthenaShown = z.output<typeof shown>;

const parts = z.object({
  parts: z.array(
    z.object({
      part: z.enum(["workgroup", "database", "table"]),
      name: z.string(),
      state: z.enum(["missing", "ready", "differs"]),
    }),
  ),
});
export type AthenaParts = z.output<typeof parts>;

export const endpoints = {
  showAthena: endpoint({
    method: "GET",
    path: "/api/v1/lake/athena",
    permission: "lake:manage",
    summary: "How the lake is asked through Athena, and what that has cost this month",
    response: shown,
  }),
  saveAthena: endpoint({
    method: "PUT",
    path: "/api/v1/lake/athena",
    permission: "lake:manage",
    summary: "Say how the lake is asked through Athena; nothing in AWS changes by it",
    body: athenaSettings,
    response: shown,
  }),
  athenaParts: endpoint({
    method: "POST",
    path: "/api/v1/lake/athena/check",
    permission: "lake:manage",
    summary: "Whether workgroup, database and table are there as the settings say",
    response: parts,
  }),
  makeAthenaParts: endpoint({
    method: "POST",
    path: "/api/v1/lake/athena/setup",
    permission: "lake:manage",
    summary: "Make or adopt workgroup, database and table",
    response: parts,
  }),
};
