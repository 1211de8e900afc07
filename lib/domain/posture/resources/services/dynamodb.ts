import { z } from "zod";
import { asked, config, policyDocument, type ResourceDefinitions } from "../shape";

const table = config({
  TableName: z.string(),
  TableArn: z.string(),
  TableStatus: z.string(),
  DeletionProtectionEnabled: z.boolean(),
  /** Missing: encrypted with a key that AWS owns. */
  SSEDescription: config({ Status: z.string(), SSEType: z.string(), KMSMasterKeyArn: z.string() }),
  ContinuousBackups: asked(
    config({
      ContinuousBackupsStatus: z.string(),
      PointInTimeRecoveryDescription: config({ PointInTimeRecoveryStatus: z.string() }),
    }),
  ),
  ResourcePolicy: asked(policyDocument),
});

export const resources = {
  "dynamodb:table": { config: table, listedBy: ["dynamodb:ListTables"] },
} satisfies ResourceDefinitions;
