import { z } from "zod";
import { config, type ResourceDefinitions } from "../shape";

const fileSystem = config({
  FileSystemId: z.string(),
  ResourceARN: z.string(),
  /** WINDOWS | LUSTRE | ONTAP | OPENZFS */
  FileSystemType: z.string(),
  VpcId: z.string(),
  SubnetIds: z.array(z.string()),
  KmsKeyId: z.string(),
  WindowsConfiguration: config({
    /** SINGLE_AZ_1 | SINGLE_AZ_2 | MULTI_AZ_1 */
    DeploymentType: z.string(),
    /** Days; 0: no automatic backups. */
    AutomaticBackupRetentionDays: z.number(),
  }),
});

export const resources = {
  "fsx:file-system": { config: fileSystem, listedBy: ["fsx:DescribeFileSystems"] },
} satisfies ResourceDefinitions;
