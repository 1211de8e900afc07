import { z } from "zod";
import { asked, config, policyDocument, type ResourceDefinitions, timestamp } from "../shape";

const repository = config({
  repositoryArn: z.string(),
  repositoryName: z.string(),
  repositoryUri: z.string(),
  /** MUTABLE | IMMUTABLE */
  imageTagMutability: z.string(),
  imageScanningConfiguration: config({ scanOnPush: z.boolean() }),
  encryptionConfiguration: config({ encryptionType: z.string(), kmsKey: z.string() }),
  policyText: asked(policyDocument),
  /** The image that was pushed last; null: the repository is empty. */
  NewestImage: asked(
    config({ imageDigest: z.string(), imageTags: z.array(z.string()), imagePushedAt: timestamp }),
  ),
  /** DescribeImageScanFindings of it; null: it was never scanned, or there is none. */
  NewestScan: asked(
    config({
      /** COMPLETE | ACTIVE (watched continuously) | PENDING | FAILED | UNSUPPORTED_IMAGE | SCAN_ELIGIBILITY_EXPIRED | … */
      status: z.string(),
      description: z.string(),
      findingSeverityCounts: z.record(z.string(), z.number()),
    }),
  ),
});

export const resources = {
  "ecr:repository": { config: repository, listedBy: ["ecr:DescribeRepositories"] },
} satisfies ResourceDefinitions;
