import { DescribeJobsCommand, DescribeSourceServersCommand, DrsClient } from "@aws-sdk/client-drs";
import type { Collector, CollectorSession } from "../collector";
import { everyPage } from "../paginate";

/** What the service answers in a region where nobody has switched it on. */
const absent = ["UninitializedAccountException"];

async function servers(session: CollectorSession, client: DrsClient) {
  return session.ask(
    "drs:DescribeSourceServers",
    (abortSignal) =>
      everyPage(async (nextToken) => {
        const page = await client.send(new DescribeSourceServersCommand({ filters: {}, nextToken }), {
          abortSignal,
        });
        return { items: page.items, next: page.nextToken };
      }),
    { absent },
  );
}

async function jobs(session: CollectorSession, client: DrsClient) {
  return session.ask(
    "drs:DescribeJobs",
    (abortSignal) =>
      everyPage(async (nextToken) => {
        const page = await client.send(new DescribeJobsCommand({ filters: {}, nextToken }), { abortSignal });
        return { items: page.items, next: page.nextToken };
      }),
    { absent },
  );
}

export const collector: Collector = {
  service: "drs",
  scope: "regional",
  operations: ["drs:DescribeSourceServers", "drs:DescribeJobs"],
  async collect(session) {
    const client = session.client(DrsClient);
    const sources = await servers(session, client);
    if (sources === undefined) return;
    const run = sources === null ? null : await jobs(session, client);
    session.add({
      type: "drs:service",
      id: `arn:${session.partition}:drs:${session.region}:${session.account}:service`,
      name: session.region,
      config: {
        Initialized: sources !== null,
        SourceServers: sources?.length ?? 0,
        Jobs:
          run === null
            ? null
            : run?.map(({ jobID, type, initiatedBy, status, creationDateTime }) => ({
                jobID,
                type,
                initiatedBy,
                status,
                creationDateTime,
              })),
      },
    });
  },
};
