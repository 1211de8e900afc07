import { z } from "zod";
import { asked, config, type ResourceDefinitions, timestamp } from "../shape";

/** DescribeInstanceInformation; the id is the instance's ARN. */
const managedInstance = config({
  InstanceId: z.string(),
  PingStatus: z.string(),
  PlatformType: z.string(),
  PlatformName: z.string(),
  PlatformVersion: z.string(),
  AgentVersion: z.string(),
  IsLatestVersion: z.boolean(),
  /** DescribeInstancePatchStates; null: never scanned. */
  PatchState: asked(
    config({
      PatchGroup: z.string(),
      BaselineId: z.string(),
      MissingCount: z.number(),
      FailedCount: z.number(),
      CriticalNonCompliantCount: z.number(),
      SecurityNonCompliantCount: z.number(),
      OperationEndTime: timestamp,
    }),
  ),
});

const patchGroup = config({
  PatchGroup: z.string(),
  BaselineIdentity: config({ BaselineId: z.string(), BaselineName: z.string(), OperatingSystem: z.string() }),
});

/** Documents that the account owns. */
const document = config({
  Name: z.string(),
  Owner: z.string(),
  DocumentType: z.string(),
  /** DescribeDocumentPermission Share; `all` is public. */
  AccountIds: asked(z.array(z.string())),
});

export const resources = {
  "ssm:managed-instance": { config: managedInstance, listedBy: ["ssm:DescribeInstanceInformation"] },
  "ssm:patch-group": { config: patchGroup, listedBy: ["ssm:DescribePatchGroups"] },
  "ssm:document": { config: document, listedBy: ["ssm:ListDocuments"] },
} satisfies ResourceDefinitions;
