import { z } from "zod";
import { asked, config, type ResourceDefinitions } from "../shape";

const environment = config({
  ApplicationName: z.string(),
  EnvironmentName: z.string(),
  Status: z.string(),
  /** basic | enhanced; null: never set, which means basic. */
  HealthSystem: asked(z.string()),
  /** "true" | "false"; null: never set, which means false. */
  ManagedActionsEnabled: asked(z.string()),
});

export const resources = {
  "elasticbeanstalk:environment": {
    config: environment,
    listedBy: ["elasticbeanstalk:DescribeEnvironments"],
  },
} satisfies ResourceDefinitions;
