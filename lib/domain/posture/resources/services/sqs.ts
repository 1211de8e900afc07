import { z } from "zod";
import { asked, config, policyDocument, type ResourceDefinitions } from "../shape";

/** GetQueueAttributes; null: the queue has none. */
const queue = config({
  QueueUrl: z.string(),
  Policy: asked(policyDocument),
  KmsMasterKeyId: asked(z.string()),
  SqsManagedSseEnabled: asked(z.boolean()),
});

export const resources = {
  "sqs:queue": { config: queue, listedBy: ["sqs:ListQueues"] },
} satisfies ResourceDefinitions;
