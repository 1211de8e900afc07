import { z } from "zod";
import { asked, config, policyDocument, type ResourceDefinitions, timestamp } from "../shape";

const key = config({
  KeyId: z.string(),
  Arn: z.string(),
  /** CUSTOMER | AWS */
  KeyManager: z.string(),
  /** Enabled | Disabled | PendingDeletion | … */
  KeyState: z.string(),
  KeySpec: z.string(),
  KeyUsage: z.string(),
  /** AWS_KMS | EXTERNAL | AWS_CLOUDHSM | EXTERNAL_KEY_STORE */
  Origin: z.string(),
  MultiRegion: z.boolean(),
  DeletionDate: timestamp,
  Description: z.string(),
  /** GetKeyRotationStatus; null where rotation is not offered for this key. */
  KeyRotationEnabled: asked(z.boolean()),
  Policy: asked(policyDocument),
  Aliases: asked(z.array(z.string())),
});

export const resources = {
  "kms:key": { config: key, listedBy: ["kms:ListKeys"] },
} satisfies ResourceDefinitions;
