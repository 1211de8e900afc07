import { z } from "zod";
import { instant } from "@/lib/contract/common";
import { endpoint } from "@/lib/contract/endpoint";
import { awsConnection } from "@/lib/domain/collection/connection";
import { principalArn } from "@/lib/domain/collection/principal";

const daily = z.object({
  enabled: z.boolean(),
  /** Local time of day in `zone`, as in 02:00. */
  at: z.string(),
  zone: z.string(),
  nextAt: instant.nullable(),
  lastAt: instant.nullable(),
});

const caller = z.object({
  account: z.string(),
  arn: z.string(),
  /** What the role has to trust; null when no trust policy can name who we are. */
  principal: z.string().nullable(),
});

const testedAccount = z.object({
  id: z.string(),
  name: z.string().nullable(),
  unit: z.string().nullable(),
  state: z.enum(["entered", "refused", "left-out"]),
  arn: z.string().nullable(),
  regions: z.number().int().nullable(),
  message: z.string().nullable(),
  next: z.string().nullable(),
});
export type TestedAccount = z.output<typeof testedAccount>;

export const endpoints = {
  awsConnection: endpoint({
    method: "GET",
    path: "/api/v1/aws/connection",
    permission: "jobs:read",
    summary: "How Heptagon reaches AWS, where its credentials come from, and when it collects by itself",
    response: z.object({
      /** Null until somebody has saved one. */
      connection: awsConnection.nullable(),
      /** Where the AWS SDK finds credentials, in words; null when it finds none. Never what they are. */
      credentials: z.string().nullable(),
      daily,
    }),
  }),
  saveAwsConnection: endpoint({
    method: "PUT",
    path: "/api/v1/aws/connection",
    permission: "data:manage",
    summary: "Save how Heptagon reaches AWS; it holds no key and no secret",
    body: awsConnection,
    response: z.object({ connection: awsConnection }),
  }),
  testAwsConnection: endpoint({
    method: "POST",
    path: "/api/v1/aws/connection/test",
    permission: "data:manage",
    summary: "Try the way into every account: who we are there, or what is wrong and what to do",
    body: awsConnection,
    response: z.object({
      us: caller,
      organisation: z.string().nullable(),
      accounts: z.array(testedAccount),
    }),
  }),
  awsCaller: endpoint({
    method: "GET",
    path: "/api/v1/aws/caller",
    permission: "data:manage",
    summary: "Who Heptagon is to AWS: what the read-only role has to trust",
    response: caller,
  }),
  awsRole: endpoint({
    method: "GET",
    path: "/api/v1/aws/role",
    permission: "jobs:read",
    summary: "The read-only role as text to deploy, made of exactly the actions that the collectors declare",
    query: z.object({
      format: z.enum(["json", "cloudformation", "stackset", "terraform"]).default("cloudformation"),
      /** The role or user that may assume it. */
      trust: principalArn.optional(),
      externalId: awsConnection.shape.externalId,
      roleName: awsConnection.shape.roleName,
    }),
    response: z.object({
      text: z.string(),
      file: z.string(),
      actions: z.number().int(),
      services: z.number().int(),
      /** Managed policies that the actions take: IAM allows 6,144 characters in each. */
      policies: z.number().int(),
    }),
  }),
  setDailyCollection: endpoint({
    method: "PUT",
    path: "/api/v1/aws/daily",
    permission: "data:manage",
    summary: "Collect every day at a local time, or not",
    body: z.object({
      enabled: z.boolean(),
      at: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "expected a time of day, as in 02:00"),
      zone: z.string().min(1).max(60),
    }),
    response: daily,
  }),
};
