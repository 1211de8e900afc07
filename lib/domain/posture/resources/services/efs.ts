import { z } from "zod";
import { config, type ResourceDefinitions } from "../shape";

const fileSystem = config({
  FileSystemId: z.string(),
  FileSystemArn: z.string(),
  Encrypted: z.boolean(),
  /** Set for file systems of one zone only. */
  AvailabilityZoneName: z.string(),
  /** At most one a zone. */
  NumberOfMountTargets: z.number(),
});

export const resources = {
  "efs:file-system": { config: fileSystem, listedBy: ["elasticfilesystem:DescribeFileSystems"] },
} satisfies ResourceDefinitions;
