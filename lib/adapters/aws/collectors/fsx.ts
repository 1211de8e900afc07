import { DescribeFileSystemsCommand, FSxClient } from "@aws-sdk/client-fsx";
import type { Collector } from "../collector";
import { everyPage } from "../paginate";
import { tagRecord } from "../tags";

export const collector: Collector = {
  service: "fsx",
  scope: "regional",
  operations: ["fsx:DescribeFileSystems"],
  async collect(session) {
    const fsx = session.client(FSxClient);
    const listed = await session.ask("fsx:DescribeFileSystems", (abortSignal) =>
      everyPage(async (NextToken) => {
        const page = await fsx.send(new DescribeFileSystemsCommand({ NextToken }), { abortSignal });
        return { items: page.FileSystems, next: page.NextToken };
      }),
    );
    for (const one of listed ?? []) {
      const { DeploymentType, AutomaticBackupRetentionDays } = one.WindowsConfiguration ?? {};
      session.add({
        type: "fsx:file-system",
        id: one.ResourceARN ?? "",
        name: one.FileSystemId ?? "",
        tags: tagRecord(one.Tags ?? []),
        config: {
          FileSystemId: one.FileSystemId,
          ResourceARN: one.ResourceARN,
          FileSystemType: one.FileSystemType,
          VpcId: one.VpcId,
          SubnetIds: one.SubnetIds,
          KmsKeyId: one.KmsKeyId,
          WindowsConfiguration: one.WindowsConfiguration && { DeploymentType, AutomaticBackupRetentionDays },
        },
      });
    }
  },
};
