import {
  DescribeDocumentPermissionCommand,
  DescribeInstanceInformationCommand,
  DescribeInstancePatchStatesCommand,
  ListDocumentsCommand,
  SSMClient,
} from "@aws-sdk/client-ssm";
import type { Collector, CollectorSession } from "../collector";
import { everyPage } from "../paginate";

/** DescribeInstancePatchStates takes at most 50 instances a call. */
const patchBatch = 50;

async function addInstances(session: CollectorSession, ssm: SSMClient): Promise<void> {
  const instances = await session.ask("ssm:DescribeInstanceInformation", (abortSignal) =>
    everyPage(async (NextToken) => {
      const page = await ssm.send(new DescribeInstanceInformationCommand({ NextToken }), { abortSignal });
      return { items: page.InstanceInformationList, next: page.NextToken };
    }),
  );
  for (let start = 0; start < (instances?.length ?? 0); start += patchBatch) {
    const batch = instances?.slice(start, start + patchBatch) ?? [];
    const states = await session.ask("ssm:DescribeInstancePatchStates", (abortSignal) =>
      ssm.send(
        new DescribeInstancePatchStatesCommand({
          InstanceIds: batch.flatMap((one) => one.InstanceId ?? []),
        }),
        { abortSignal },
      ),
    );
    for (const instance of batch) {
      const name = instance.InstanceId ?? "";
      const state = states?.InstancePatchStates?.find((one) => one.InstanceId === name);
      session.add({
        type: "ssm:managed-instance",
        id: name.startsWith("i-")
          ? `arn:${session.partition}:ec2:${session.region}:${session.account}:instance/${name}`
          : `arn:${session.partition}:ssm:${session.region}:${session.account}:managed-instance/${name}`,
        name,
        config: { ...instance, PatchState: states ? (state ?? null) : undefined },
      });
    }
  }
}

/** The accounts that a document of ours is shared with; `all` is everyone. */
function sharedWith(session: CollectorSession, ssm: SSMClient, Name: string, resource: string) {
  return session.ask(
    "ssm:DescribeDocumentPermission",
    (abortSignal) =>
      everyPage(async (NextToken) => {
        const page = await ssm.send(
          new DescribeDocumentPermissionCommand({ Name, PermissionType: "Share", NextToken }),
          { abortSignal },
        );
        return { items: page.AccountIds, next: page.NextToken };
      }),
    { resource },
  );
}

async function addDocuments(session: CollectorSession, ssm: SSMClient): Promise<void> {
  const Filters = [{ Key: "Owner", Values: ["Self"] }];
  const documents = await session.ask("ssm:ListDocuments", (abortSignal) =>
    everyPage(async (NextToken) => {
      const page = await ssm.send(new ListDocumentsCommand({ Filters, NextToken }), { abortSignal });
      return { items: page.DocumentIdentifiers, next: page.NextToken };
    }),
  );
  await Promise.all(
    (documents ?? []).map(async ({ Name = "", Owner, DocumentType }) => {
      const id = `arn:${session.partition}:ssm:${session.region}:${session.account}:document/${Name}`;
      const AccountIds = await sharedWith(session, ssm, Name, id);
      session.add({
        type: "ssm:document",
        id,
        name: Name,
        config: { Name, Owner, DocumentType, AccountIds },
      });
    }),
  );
}

export const collector: Collector = {
  service: "ssm",
  scope: "regional",
  operations: [
    "ssm:DescribeInstanceInformation",
    "ssm:DescribeInstancePatchStates",
    "ssm:ListDocuments",
    "ssm:DescribeDocumentPermission",
  ],
  async collect(session) {
    const ssm = session.client(SSMClient);
    await Promise.all([addInstances(session, ssm), addDocuments(session, ssm)]);
  },
};
