import {
  DescribeModelCommand,
  DescribeNotebookInstanceCommand,
  ListModelsCommand,
  ListNotebookInstancesCommand,
  SageMakerClient,
} from "@aws-sdk/client-sagemaker";
import type { Collector, CollectorSession } from "../collector";
import { everyPage } from "../paginate";

async function addNotebooks(session: CollectorSession, client: SageMakerClient): Promise<void> {
  const listed = await session.ask("sagemaker:ListNotebookInstances", (abortSignal) =>
    everyPage(async (NextToken) => {
      const page = await client.send(new ListNotebookInstancesCommand({ NextToken }), { abortSignal });
      return { items: page.NotebookInstances, next: page.NextToken };
    }),
  );
  await Promise.all(
    (listed ?? []).map(async ({ NotebookInstanceName = "", NotebookInstanceArn: id = "" }) => {
      const found = await session.ask(
        "sagemaker:DescribeNotebookInstance",
        (abortSignal) =>
          client.send(new DescribeNotebookInstanceCommand({ NotebookInstanceName }), { abortSignal }),
        { resource: id },
      );
      const { DirectInternetAccess, RootAccess, RoleArn, KmsKeyId } = found ?? {};
      const SubnetId = found ? (found.SubnetId ?? null) : undefined;
      const config = { NotebookInstanceName, DirectInternetAccess, SubnetId, RootAccess, RoleArn, KmsKeyId };
      session.add({ type: "sagemaker:notebook", id, name: NotebookInstanceName, config });
    }),
  );
}

async function addModels(session: CollectorSession, client: SageMakerClient): Promise<void> {
  const listed = await session.ask("sagemaker:ListModels", (abortSignal) =>
    everyPage(async (NextToken) => {
      const page = await client.send(new ListModelsCommand({ NextToken }), { abortSignal });
      return { items: page.Models, next: page.NextToken };
    }),
  );
  await Promise.all(
    (listed ?? []).map(async ({ ModelName = "", ModelArn: id = "" }) => {
      const found = await session.ask(
        "sagemaker:DescribeModel",
        (abortSignal) => client.send(new DescribeModelCommand({ ModelName }), { abortSignal }),
        { resource: id },
      );
      const EnableNetworkIsolation = found ? (found.EnableNetworkIsolation ?? false) : undefined;
      session.add({
        type: "sagemaker:model",
        id,
        name: ModelName,
        config: { ModelName, EnableNetworkIsolation },
      });
    }),
  );
}

export const collector: Collector = {
  service: "sagemaker",
  scope: "regional",
  operations: [
    "sagemaker:ListNotebookInstances",
    "sagemaker:DescribeNotebookInstance",
    "sagemaker:ListModels",
    "sagemaker:DescribeModel",
  ],
  async collect(session) {
    const client = session.client(SageMakerClient);
    await Promise.all([addNotebooks(session, client), addModels(session, client)]);
  },
};
