import { DescribeFileSystemsCommand, EFSClient } from "@aws-sdk/client-efs";
import type { Collector } from "../collector";
import { everyPage } from "../paginate";

export const collector: Collector = {
  service: "efs",
  scope: "regional",
  operations: ["elasticfilesystem:DescribeFileSystems"],
  async collect(session) {
    const client = session.client(EFSClient);
    const found = await session.ask("elasticfilesystem:DescribeFileSystems", (abortSignal) =>
      everyPage(async (Marker) => {
        const page = await client.send(new DescribeFileSystemsCommand({ Marker }), { abortSignal });
        return { items: page.FileSystems, next: page.NextMarker };
      }),
    );
    for (const one of found ?? []) {
      session.add({
        type: "efs:file-system",
        id: one.FileSystemArn ?? "",
        name: one.FileSystemId ?? "",
        config: { ...one },
      });
    }
  },
};
