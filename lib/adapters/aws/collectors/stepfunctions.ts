import { DescribeStateMachineCommand, ListStateMachinesCommand, SFNClient } from "@aws-sdk/client-sfn";
import type { Collector } from "../collector";
import { everyPage } from "../paginate";

export const collector: Collector = {
  service: "stepfunctions",
  scope: "regional",
  operations: ["states:ListStateMachines", "states:DescribeStateMachine"],
  async collect(session) {
    const client = session.client(SFNClient);
    const listed = await session.ask("states:ListStateMachines", (abortSignal) =>
      everyPage(async (nextToken) => {
        const page = await client.send(new ListStateMachinesCommand({ nextToken }), { abortSignal });
        return { items: page.stateMachines, next: page.nextToken };
      }),
    );
    await Promise.all(
      (listed ?? []).map(async (one) => {
        const id = one.stateMachineArn ?? "";
        const answer = await session.ask(
          "states:DescribeStateMachine",
          (abortSignal) =>
            client.send(
              new DescribeStateMachineCommand({ stateMachineArn: id, includedData: "METADATA_ONLY" }),
              { abortSignal },
            ),
          { resource: id },
        );
        const found = answer?.loggingConfiguration;
        session.add({
          type: "stepfunctions:state-machine",
          id,
          name: one.name ?? "",
          config: {
            name: one.name,
            type: one.type,
            loggingLevel: answer ? (found?.level ?? "OFF") : undefined,
          },
        });
      }),
    );
  },
};
