import { z } from "zod";
import { config, type ResourceDefinitions } from "../shape";

/** Arguments stay in AWS: they may be secrets. */
const job = config({
  Name: z.string(),
  /** ARN or name of the role. */
  Role: z.string(),
  GlueVersion: z.string(),
  /** Missing: nothing that the job writes is encrypted by its configuration. */
  SecurityConfiguration: z.string(),
  /** Names of arguments that may hold a secret, judged where they were read. */
  SecretArguments: z.array(z.string()),
});

export const resources = {
  "glue:job": { config: job, listedBy: ["glue:GetJobs"] },
} satisfies ResourceDefinitions;
