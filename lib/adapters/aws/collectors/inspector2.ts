import {
  BatchGetAccountStatusCommand,
  Inspector2Client,
  ListFindingAggregationsCommand,
} from "@aws-sdk/client-inspector2";
import type { Collector } from "../collector";

export const collector: Collector = {
  service: "inspector2",
  scope: "regional",
  operations: ["inspector2:BatchGetAccountStatus", "inspector2:ListFindingAggregations"],
  async collect(session) {
    const client = session.client(Inspector2Client);
    const answer = await session.ask("inspector2:BatchGetAccountStatus", (abortSignal) =>
      client.send(new BatchGetAccountStatusCommand({ accountIds: [session.account] }), { abortSignal }),
    );
    const found = answer?.accounts?.[0];
    if (!found) return;
    const id = `arn:${session.partition}:inspector2:${session.region}:${session.account}:status`;
    const { resourceState } = found;
    const findings =
      found.state?.status === "ENABLED"
        ? await session.ask(
            "inspector2:ListFindingAggregations",
            (abortSignal) =>
              client.send(
                new ListFindingAggregationsCommand({
                  aggregationType: "ACCOUNT",
                  accountIds: [{ comparison: "EQUALS", value: session.account }],
                }),
                { abortSignal },
              ),
            { resource: id },
          )
        : null;
    const counted = findings?.responses?.[0]?.accountAggregation?.severityCounts;
    session.add({
      type: "inspector2:status",
      id,
      name: session.region,
      config: {
        status: found.state?.status,
        ec2: resourceState?.ec2?.status,
        ecr: resourceState?.ecr?.status,
        lambda: resourceState?.lambda?.status,
        activeFindings: findings && { all: 0, critical: 0, high: 0, medium: 0, ...counted },
      },
    });
  },
};
