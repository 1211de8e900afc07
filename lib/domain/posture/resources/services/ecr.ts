import { z } from "zod";
import { asked, config, policyDocument, type ResourceDefinitions } from "../shape";

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

export const resources = {
  "ecr:repository": { config: repository, listedBy: ["ecr:DescribeRepositories"] },
} satisfies ResourceDefinitions;
