import {
  GetReplicationSetCommand,
  GetResponsePlanCommand,
  ListReplicationSetsCommand,
  ListResponsePlansCommand,
  SSMIncidentsClient,
} from "@aws-sdk/client-ssm-incidents";
import type { Collector, CollectorSession } from "../collector";
import { everyPage } from "../paginate";

/**
 * Whether this region speaks for the account: a replication set answers the same plans in each of its regions, so that
 * only the first of them is read. False where AWS did not say, which is a gap then.
 */
async function speaks(session: CollectorSession, client: SSMIncidentsClient): Promise<boolean> {
  const sets = await session.ask("ssm-incidents:ListReplicationSets", (abortSignal) =>
    everyPage(async (nextToken) => {
      const page = await client.send(new ListReplicationSetsCommand({ nextToken }), { abortSignal });
      return { items: page.replicationSetArns, next: page.nextToken };
    }),
  );
  const [arn] = sets ?? [];
  if (arn === undefined) return false;
  const set = await session.ask("ssm-incidents:GetReplicationSet", (abortSignal) =>
    client.send(new GetReplicationSetCommand({ arn }), { abortSignal }),
  );
  const [first] = Object.keys(set?.replicationSet?.regionMap ?? {}).sort();
  return first !== undefined && first === session.region;
}

export const collector: Collector = {
  service: "ssm-incidents",
  scope: "regional",
  operations: [
    "ssm-incidents:ListReplicationSets",
    "ssm-incidents:GetReplicationSet",
    "ssm-incidents:ListResponsePlans",
    "ssm-incidents:GetResponsePlan",
  ],
  async collect(session) {
    const client = session.client(SSMIncidentsClient);
    if (!(await speaks(session, client))) return;
    const plans = await session.ask("ssm-incidents:ListResponsePlans", (abortSignal) =>
      everyPage(async (nextToken) => {
        const page = await client.send(new ListResponsePlansCommand({ nextToken }), { abortSignal });
        return { items: page.responsePlanSummaries, next: page.nextToken };
      }),
    );
    await Promise.all(
      (plans ?? []).map(async ({ arn = "", name, displayName }) => {
        const plan = await session.ask(
          "ssm-incidents:GetResponsePlan",
          (abortSignal) => client.send(new GetResponsePlanCommand({ arn }), { abortSignal }),
          { resource: arn },
        );
        const engagements = plan && (plan.engagements ?? []);
        const chatChannel = plan && (plan.chatChannel ?? null);
        session.add({
          type: "ssm-incidents:response-plan",
          id: arn,
          name: name ?? arn,
          config: { arn, name, displayName, engagements, chatChannel },
        });
      }),
    );
  },
};
