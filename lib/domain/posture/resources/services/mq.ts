import { z } from "zod";
import { asked, config, type ResourceDefinitions } from "../shape";

/** Every member beside name and ids comes from DescribeBroker. */
const broker = config({
  BrokerId: z.string(),
  BrokerName: z.string(),
  BrokerArn: z.string(),
  /** ActiveMQ | RabbitMQ */
  EngineType: asked(z.string()),
  EngineVersion: asked(z.string()),
  AutoMinorVersionUpgrade: asked(z.boolean()),
  PubliclyAccessible: asked(z.boolean()),
  /** SINGLE_INSTANCE | ACTIVE_STANDBY_MULTI_AZ | CLUSTER_MULTI_AZ */
  DeploymentMode: asked(z.string()),
  Logs: asked(config({ Audit: z.boolean(), General: z.boolean() })),
});

export const resources = {
  "mq:broker": { config: broker, listedBy: ["mq:ListBrokers"] },
} satisfies ResourceDefinitions;
