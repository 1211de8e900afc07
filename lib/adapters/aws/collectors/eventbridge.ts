import { EventBridgeClient, ListEventBusesCommand } from "@aws-sdk/client-eventbridge";
import type { Collector } from "../collector";
import { everyPage } from "../paginate";

export const collector: Collector = {
  service: "eventbridge",
  scope: "regional",
  operations: ["events:ListEventBuses"],
  async collect(session) {
    const client = session.client(EventBridgeClient);
    const found = await session.ask("events:ListEventBuses", (abortSignal) =>
      everyPage(async (NextToken) => {
        const page = await client.send(new ListEventBusesCommand({ NextToken }), { abortSignal });
        return { items: page.EventBuses, next: page.NextToken };
      }),
    );
    for (const one of found ?? []) {
      session.add({
        type: "eventbridge:bus",
        id: one.Arn ?? "",
        name: one.Name ?? "",
        config: { ...one, Policy: one.Policy ? JSON.parse(one.Policy) : null },
      });
    }
  },
};
