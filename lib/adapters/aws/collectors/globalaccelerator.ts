import { GlobalAcceleratorClient, ListAcceleratorsCommand } from "@aws-sdk/client-global-accelerator";
import type { Collector } from "../collector";
import { everyPage } from "../paginate";

/** Global Accelerator answers in this region only, for the whole world. AWS: "Global Accelerator endpoints and quotas". */
const home = "us-west-2";

export const collector: Collector = {
  service: "globalaccelerator",
  scope: "global",
  operations: ["globalaccelerator:ListAccelerators"],
  async collect(session) {
    const client = session.client(GlobalAcceleratorClient, { region: home });
    const listed = await session.ask("globalaccelerator:ListAccelerators", (abortSignal) =>
      everyPage(async (NextToken) => {
        const page = await client.send(new ListAcceleratorsCommand({ NextToken, MaxResults: 100 }), {
          abortSignal,
        });
        return { items: page.Accelerators, next: page.NextToken };
      }),
    );
    for (const { AcceleratorArn, Name, Enabled, DnsName, IpSets } of listed ?? []) {
      session.add({
        type: "globalaccelerator:accelerator",
        id: AcceleratorArn ?? "",
        name: Name ?? "",
        config: {
          AcceleratorArn,
          Name,
          Enabled,
          DnsName,
          IpSets: IpSets?.map(({ IpAddresses }) => ({ IpAddresses })),
        },
      });
    }
  },
};
