import {
  DescribeHubCommand,
  GetEnabledStandardsCommand,
  SecurityHubClient,
} from "@aws-sdk/client-securityhub";
import type { Collector } from "../collector";
import { everyPage } from "../paginate";

export const collector: Collector = {
  service: "securityhub",
  scope: "regional",
  operations: ["securityhub:DescribeHub", "securityhub:GetEnabledStandards"],
  async collect(session) {
    const hub = session.client(SecurityHubClient);
    const described = await session.ask(
      "securityhub:DescribeHub",
      (abortSignal) => hub.send(new DescribeHubCommand({}), { abortSignal }),
      {
        absent: ["InvalidAccessException", "ResourceNotFoundException"],
      },
    );
    if (!described) return;
    const standards = await session.ask("securityhub:GetEnabledStandards", (abortSignal) =>
      everyPage(async (NextToken) => {
        const page = await hub.send(new GetEnabledStandardsCommand({ NextToken }), { abortSignal });
        return { items: page.StandardsSubscriptions, next: page.NextToken };
      }),
    );
    session.add({
      type: "securityhub:hub",
      id:
        described.HubArn ??
        `arn:${session.partition}:securityhub:${session.region}:${session.account}:hub/default`,
      name: "default",
      config: {
        HubArn: described.HubArn,
        SubscribedAt: described.SubscribedAt,
        AutoEnableControls: described.AutoEnableControls,
        EnabledStandards: standards,
      },
    });
  },
};
