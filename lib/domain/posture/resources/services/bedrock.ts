import { z } from "zod";
import { asked, config, type ResourceDefinitions } from "../shape";

const customModel = config({
  modelArn: z.string(),
  modelName: z.string(),
  baseModelArn: z.string(),
  /** GetCustomModel; null: enciphered with a key of AWS. */
  modelKmsKeyArn: asked(z.string()),
});

export const resources = {
  "bedrock:custom-model": { config: customModel, listedBy: ["bedrock:ListCustomModels"] },
} satisfies ResourceDefinitions;
