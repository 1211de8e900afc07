import { z } from "zod";
import { asked, config, policyDocument, type ResourceDefinitions, timestamp } from "../shape";

/** ListSecrets; never a value. */
const secret = config({
  ARN: z.string(),
  Name: z.string(),
  KmsKeyId: z.string(),
  RotationEnabled: z.boolean(),
  RotationLambdaARN: z.string(),
  RotationRules: config({ AutomaticallyAfterDays: z.number(), ScheduleExpression: z.string() }),
  CreatedDate: timestamp,
  LastRotatedDate: timestamp,
  LastChangedDate: timestamp,
  LastAccessedDate: timestamp,
  OwningService: z.string(),
  ResourcePolicy: asked(policyDocument),
});

export const resources = {
  "secretsmanager:secret": { config: secret, listedBy: ["secretsmanager:ListSecrets"] },
} satisfies ResourceDefinitions;
