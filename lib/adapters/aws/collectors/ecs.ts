import {
  DescribeServicesCommand,
  DescribeTaskDefinitionCommand,
  ECSClient,
  ListClustersCommand,
  ListServicesCommand,
  ListTaskDefinitionFamiliesCommand,
  type TaskDefinition,
} from "@aws-sdk/client-ecs";
import type { Collector, CollectorSession } from "../collector";
import { everyPage } from "../paginate";

/** DescribeServices takes ten at most. */
const atOnce = 10;

/** What checks read of a task definition. Values of variables stay in AWS: they may be secrets. */
function taskConfig(task: TaskDefinition): Record<string, unknown> {
  return {
    family: task.family,
    networkMode: task.networkMode,
    pidMode: task.pidMode ?? null,
    taskRoleArn: task.taskRoleArn,
    containerDefinitions: (task.containerDefinitions ?? []).map((one) => ({
      name: one.name,
      privileged: one.privileged ?? false,
      user: one.user ?? null,
      readonlyRootFilesystem: one.readonlyRootFilesystem ?? false,
      logDriver: one.logConfiguration?.logDriver ?? null,
      environment: (one.environment ?? []).map(({ name }) => name),
    })),
  };
}

async function addTasks(session: CollectorSession, client: ECSClient): Promise<void> {
  const families = await session.ask("ecs:ListTaskDefinitionFamilies", (abortSignal) =>
    everyPage(async (nextToken) => {
      const page = await client.send(new ListTaskDefinitionFamiliesCommand({ nextToken, status: "ACTIVE" }), {
        abortSignal,
      });
      return { items: page.families, next: page.nextToken };
    }),
  );
  await Promise.all(
    (families ?? []).map(async (taskDefinition) => {
      // The family's name stands for its newest active revision.
      const answer = await session.ask(
        "ecs:DescribeTaskDefinition",
        (abortSignal) => client.send(new DescribeTaskDefinitionCommand({ taskDefinition }), { abortSignal }),
        { resource: taskDefinition },
      );
      const task = answer?.taskDefinition;
      if (task)
        session.add({
          type: "ecs:task-definition",
          id: task.taskDefinitionArn ?? taskDefinition,
          name: taskDefinition,
          config: taskConfig(task),
        });
    }),
  );
}

async function addServices(session: CollectorSession, client: ECSClient, cluster: string): Promise<void> {
  const arns =
    (await session.ask("ecs:ListServices", (abortSignal) =>
      everyPage(async (nextToken) => {
        const page = await client.send(new ListServicesCommand({ cluster, nextToken }), { abortSignal });
        return { items: page.serviceArns, next: page.nextToken };
      }),
    )) ?? [];
  for (let from = 0; from < arns.length; from += atOnce) {
    const services = arns.slice(from, from + atOnce);
    const answer = await session.ask("ecs:DescribeServices", (abortSignal) =>
      client.send(new DescribeServicesCommand({ cluster, services }), { abortSignal }),
    );
    for (const one of answer?.services ?? [])
      session.add({
        type: "ecs:service",
        id: one.serviceArn ?? "",
        name: one.serviceName ?? "",
        config: {
          clusterArn: one.clusterArn,
          launchType: one.launchType,
          taskDefinition: one.taskDefinition,
          assignPublicIp: one.networkConfiguration?.awsvpcConfiguration?.assignPublicIp ?? "DISABLED",
        },
      });
  }
}

export const collector: Collector = {
  service: "ecs",
  scope: "regional",
  operations: [
    "ecs:ListTaskDefinitionFamilies",
    "ecs:DescribeTaskDefinition",
    "ecs:ListClusters",
    "ecs:ListServices",
    "ecs:DescribeServices",
  ],
  async collect(session) {
    const client = session.client(ECSClient);
    const clusters = await session.ask("ecs:ListClusters", (abortSignal) =>
      everyPage(async (nextToken) => {
        const page = await client.send(new ListClustersCommand({ nextToken }), { abortSignal });
        return { items: page.clusterArns, next: page.nextToken };
      }),
    );
    await Promise.all([
      addTasks(session, client),
      ...(clusters ?? []).map((cluster) => addServices(session, client, cluster)),
    ]);
  },
};
