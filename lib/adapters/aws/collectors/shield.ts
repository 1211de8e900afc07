import { GetSubscriptionStateCommand, ListProtectionsCommand, ShieldClient } from "@aws-sdk/client-shield";
import type { Collector } from "../collector";
import { everyPage } from "../paginate";

export const collector: Collector = {
  service: "shield",
  scope: "global",
  operations: ["shield:GetSubscriptionState", "shield:ListProtections"],
  async collect(session) {
    const shield = session.client(ShieldClient);
    const state = await session.ask("shield:GetSubscriptionState", (abortSignal) =>
      shield.send(new GetSubscriptionStateCommand({}), { abortSignal }),
    );
    if (!state) return;
    const { SubscriptionState } = state;
    session.add({
      type: "shield:subscription",
      id: `arn:${session.partition}:shield::${session.account}:subscription`,
      name: "Shield Advanced",
      config: { SubscriptionState },
    });
    if (SubscriptionState !== "ACTIVE") return;
    const protections = await session.ask(
      "shield:ListProtections",
      (abortSignal) =>
        everyPage(async (NextToken) => {
          const page = await shield.send(new ListProtectionsCommand({ NextToken }), { abortSignal });
          return { items: page.Protections, next: page.NextToken };
        }),
      { absent: ["ResourceNotFoundException"] },
    );
    for (const { Id, Name, ResourceArn, ProtectionArn } of protections ?? []) {
      const id = ProtectionArn ?? `arn:${session.partition}:shield::${session.account}:protection/${Id}`;
      session.add({ type: "shield:protection", id, name: Name ?? id, config: { Id, Name, ResourceArn } });
    }
  },
};
