import { z } from "zod";
import { asked, config, policyDocument, type ResourceDefinitions } from "../shape";

const accessPoint = config({
  Name: z.string(),
  AccessPointArn: z.string(),
  Bucket: z.string(),
  /** Internet | VPC */
  NetworkOrigin: z.string(),
  /** GetAccessPoint; it cannot be changed after the access point was made. */
  PublicAccessBlock: asked(
    config({
      BlockPublicAcls: z.boolean(),
      IgnorePublicAcls: z.boolean(),
      BlockPublicPolicy: z.boolean(),
      RestrictPublicBuckets: z.boolean(),
    }),
  ),
  /** GetAccessPointPolicy; null: the access point has none. */
  Policy: asked(policyDocument),
});

export const resources = {
  "s3control:access-point": { config: accessPoint, listedBy: ["s3:ListAccessPoints"] },
} satisfies ResourceDefinitions;
