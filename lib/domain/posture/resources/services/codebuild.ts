import { z } from "zod";
import { config, type ResourceDefinitions } from "../shape";

const project = config({
  name: z.string(),
  serviceRole: z.string(),
  encryptionKey: z.string(),
  privilegedMode: z.boolean(),
  source: config({ type: z.string(), location: z.string() }),
  /** Names and kinds (PLAINTEXT | PARAMETER_STORE | SECRETS_MANAGER); values stay in AWS. */
  environmentVariables: z.array(config({ name: z.string(), type: z.string() })),
});

export const resources = {
  "codebuild:project": { config: project, listedBy: ["codebuild:ListProjects"] },
} satisfies ResourceDefinitions;
