import { CloudFormationClient, DescribeStacksCommand } from "@aws-sdk/client-cloudformation";
import { secretIn } from "@/lib/domain/posture/secrets/find-secrets";
import type { Collector } from "../collector";
import { everyPage } from "../paginate";
import { tagRecord } from "../tags";

export const collector: Collector = {
  service: "cloudformation",
  scope: "regional",
  operations: ["cloudformation:DescribeStacks"],
  async collect(session) {
    const client = session.client(CloudFormationClient);
    const stacks = await session.ask("cloudformation:DescribeStacks", (abortSignal) =>
      everyPage(async (NextToken) => {
        const page = await client.send(new DescribeStacksCommand({ NextToken }), { abortSignal });
        return { items: page.Stacks, next: page.NextToken };
      }),
    );
    for (const stack of stacks ?? []) {
      session.add({
        type: "cloudformation:stack",
        id: stack.StackId ?? "",
        name: stack.StackName ?? "",
        tags: tagRecord(stack.Tags ?? []),
        config: {
          StackName: stack.StackName,
          StackStatus: stack.StackStatus,
          EnableTerminationProtection: stack.EnableTerminationProtection ?? false,
          RoleARN: stack.RoleARN ?? null,
          // Parameters and the values of outputs stay in AWS: they may be secrets.
          Outputs: (stack.Outputs ?? []).map(({ OutputKey = "", OutputValue = "" }) => ({
            OutputKey,
            Secret: secretIn(OutputKey, OutputValue),
          })),
        },
      });
    }
  },
};
