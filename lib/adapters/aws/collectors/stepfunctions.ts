import { DescribeStateMachineCommand, ListStateMachinesCommand, SFNClient } from "@aws-sdk/client-sfn";
import { type SecretPlace, secretsIn } from "@/lib/domain/posture/secrets/in-document";
import type { Collector } from "../collector";
import { everyPage } from "../paginate";

/** The definition itself stays in AWS: it may hold secrets. One that is encrypted with a key we may not use is empty. */
function secretPlaces(definition: string | undefined): SecretPlace[] | undefined {
  if (!definition) return undefined;
  return secretsIn(JSON.parse(definition));
}

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
            client.send(new DescribeStateMachineCommand({ stateMachineArn: id }), { abortSignal }),
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
            roleArn: answer?.roleArn,
            secretPlaces: secretPlaces(answer?.definition),
          },
        });
      }),
    );
  },
};
