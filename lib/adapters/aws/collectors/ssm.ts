import {
  DescribeInstanceInformationCommand,
  DescribeInstancePatchStatesCommand,
  SSMClient,
} from "@aws-sdk/client-ssm";
import type { Collector } from "../collector";
import { everyPage } from "../paginate";

/** DescribeInstancePatchStates takes at most 50 instances a call. */
const patchBatch = 50;

export const collector: Collector = {
  service: "ssm",
  scope: "regional",
  operations: ["ssm:DescribeInstanceInformation", "ssm:DescribeInstancePatchStates"],
  async collect(session) {
    const ssm = session.client(SSMClient);
    const instances = await session.ask("ssm:DescribeInstanceInformation", (abortSignal) =>
      everyPage(async (NextToken) => {
        const page = await ssm.send(new DescribeInstanceInformationCommand({ NextToken }), { abortSignal });
        return { items: page.InstanceInformationList, next: page.NextToken };
      }),
    );
    for (let start = 0; start < (instances?.length ?? 0); start += patchBatch) {
      const batch = instances?.slice(start, start + patchBatch) ?? [];
      const states = await session.ask("ssm:DescribeInstancePatchStates", (abortSignal) =>
        ssm.send(
          new DescribeInstancePatchStatesCommand({
            InstanceIds: batch.flatMap((one) => one.InstanceId ?? []),
          }),
          { abortSignal },
        ),
      );
      for (const instance of batch) {
        const name = instance.InstanceId ?? "";
        const state = states?.InstancePatchStates?.find((one) => one.InstanceId === name);
        session.add({
          type: "ssm:managed-instance",
          id: name.startsWith("i-")
            ? `arn:${session.partition}:ec2:${session.region}:${session.account}:instance/${name}`
            : `arn:${session.partition}:ssm:${session.region}:${session.account}:managed-instance/${name}`,
          name,
          config: { ...instance, PatchState: states ? (state ?? null) : undefined },
        });
      }
    }
  },
};
