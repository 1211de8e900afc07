import { z } from "zod";
import { asked, config, policyDocument } from "./shape";

const repository = config({
  repositoryArn: z.string(),
  repositoryName: z.string(),
  repositoryUri: z.string(),
  /** MUTABLE | IMMUTABLE */
  imageTagMutability: z.string(),
  imageScanningConfiguration: config({ scanOnPush: z.boolean() }),
  encryptionConfiguration: config({ encryptionType: z.string(), kmsKey: z.string() }),
  policyText: asked(policyDocument),
});

export const ecr = { "ecr:repository": repository };
