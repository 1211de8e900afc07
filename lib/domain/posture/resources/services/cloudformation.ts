import { z } from "zod";
import { asked, config, type ResourceDefinitions } from "../shape";

const stack = config({
  StackName: z.string(),
  StackStatus: z.string(),
  EnableTerminationProtection: z.boolean(),
  RoleARN: asked(z.string()),
  /** Names of the outputs, and the kind of secret that each seems to hold; values stay in AWS. */
  Outputs: z.array(config({ OutputKey: z.string(), Secret: z.string().nullable() })),
});

export const resources = {
  "cloudformation:stack": { config: stack, listedBy: ["cloudformation:DescribeStacks"] },
} satisfies ResourceDefinitions;
