import { z } from "zod";
import { config, type ResourceDefinitions } from "../shape";

const container = config({
  name: z.string(),
  privileged: z.boolean(),
  user: z.string().nullable(),
  readonlyRootFilesystem: z.boolean(),
  logDriver: z.string().nullable(),
  /** Names of variables; their values stay in AWS. */
  environment: z.array(z.string()),
});

const taskDefinition = config({
  family: z.string(),
  /** awsvpc | bridge | host | none */
  networkMode: z.string(),
  /** host | task; null: neither */
  pidMode: z.string().nullable(),
  taskRoleArn: z.string(),
  containerDefinitions: z.array(container),
});

const service = config({
  clusterArn: z.string(),
  launchType: z.string(),
  taskDefinition: z.string(),
  /** ENABLED | DISABLED */
  assignPublicIp: z.string(),
});

export const resources = {
  "ecs:task-definition": { config: taskDefinition, listedBy: ["ecs:ListTaskDefinitionFamilies"] },
  "ecs:service": { config: service, listedBy: ["ecs:ListServices"] },
} satisfies ResourceDefinitions;
