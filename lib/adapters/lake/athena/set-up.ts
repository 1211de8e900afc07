import {
  type AthenaClient,
  CreateWorkGroupCommand,
  GetWorkGroupCommand,
  UpdateWorkGroupCommand,
} from "@aws-sdk/client-athena";
import {
  CreateDatabaseCommand,
  CreateTableCommand,
  GetDatabaseCommand,
  GetTableCommand,
  type GlueClient,
  type TableInput,
  UpdateTableCommand,
} from "@aws-sdk/client-glue";
import { errorCode, failureMessage } from "@/lib/adapters/aws/failure";
import { Problem } from "@/lib/domain/errors/problem";
import type { AthenaSettings } from "@/lib/domain/lake/athena/settings";
import { partitionColumns, projection, trailColumns, trailFormat } from "@/lib/domain/lake/athena/table";

export type Part = "workgroup" | "database" | "table";
export type PartState = { part: Part; name: string; state: "missing" | "ready" | "differs" };
type Clients = { athena: AthenaClient; glue: GlueClient };

/** Null when there is no such thing; anything else that goes wrong is thrown as what was asked. */
async function unlessMissing<T>(what: string, ask: Promise<T>): Promise<T | null> {
  try {
    return await ask;
  } catch (error) {
    const message = failureMessage(error);
    if (/NotFound/.test(errorCode(error)) || /not found|does not exist/i.test(message)) return null;
    throw new Problem("unavailable", `${what} could not be read or made: ${message}`, {
      next: "Give the role that Heptagon asks with athena:*WorkGroup, glue:GetDatabase, glue:CreateDatabase and glue:*Table on them.",
      cause: error,
    });
  }
}

function tableInput(settings: AthenaSettings): TableInput {
  const columns = (given: readonly (readonly [string, string])[]) =>
    given.map(([Name, Type]) => ({ Name, Type }));
  return {
    Name: settings.table,
    TableType: "EXTERNAL_TABLE",
    PartitionKeys: columns(partitionColumns),
    Parameters: projection(settings),
    StorageDescriptor: {
      Columns: columns(trailColumns),
      Location: `${settings.location}/`,
      InputFormat: trailFormat.input,
      OutputFormat: trailFormat.output,
      SerdeInfo: { SerializationLibrary: trailFormat.serde },
    },
  };
}

function workgroupConfiguration({ output, cutOffGb }: AthenaSettings) {
  return {
    EnforceWorkGroupConfiguration: true,
    PublishCloudWatchMetricsEnabled: true,
    BytesScannedCutoffPerQuery: Math.round(cutOffGb * 1e9),
    ResultConfiguration: { OutputLocation: `${output}/` },
  };
}

async function workgroupState({ athena }: Clients, settings: AthenaSettings): Promise<PartState["state"]> {
  const found = await unlessMissing(
    "The workgroup",
    athena.send(new GetWorkGroupCommand({ WorkGroup: settings.workgroup })),
  );
  if (!found?.WorkGroup) return "missing";
  const { BytesScannedCutoffPerQuery } = found.WorkGroup.Configuration ?? {};
  return BytesScannedCutoffPerQuery === workgroupConfiguration(settings).BytesScannedCutoffPerQuery
    ? "ready"
    : "differs";
}

async function tableState({ glue }: Clients, settings: AthenaSettings): Promise<PartState["state"]> {
  const { database, table } = settings;
  const found = await unlessMissing(
    "The table",
    glue.send(new GetTableCommand({ DatabaseName: database, Name: table })),
  );
  if (!found) return "missing";
  const wanted = Object.entries(projection(settings)).filter(([key]) => key !== "EXTERNAL");
  const same = wanted.every(([key, value]) => found.Table?.Parameters?.[key] === value);
  return same ? "ready" : "differs";
}

async function databaseState({ glue }: Clients, { database }: AthenaSettings): Promise<PartState["state"]> {
  const found = await unlessMissing("The database", glue.send(new GetDatabaseCommand({ Name: database })));
  return found ? "ready" : "missing";
}

/** What of workgroup, database and table is there, and as the settings say. @throws Problem */
export async function partStates(clients: Clients, settings: AthenaSettings): Promise<PartState[]> {
  const { workgroup, database, table } = settings;
  const [first, second, third] = await Promise.all([
    workgroupState(clients, settings),
    databaseState(clients, settings),
    tableState(clients, settings),
  ]);
  return [
    { part: "workgroup", name: workgroup, state: first },
    { part: "database", name: database, state: second },
    { part: "table", name: `${database}.${table}`, state: third },
  ];
}

function change(
  { athena, glue }: Clients,
  settings: AthenaSettings,
  { part, state }: PartState,
): Promise<unknown> {
  const { database, workgroup } = settings;
  const isNew = state === "missing";
  if (part === "database")
    return glue.send(
      new CreateDatabaseCommand({ DatabaseInput: { Name: database, Description: "Made by Heptagon" } }),
    );
  if (part === "table") {
    const input = { DatabaseName: database, TableInput: tableInput(settings) };
    return isNew ? glue.send(new CreateTableCommand(input)) : glue.send(new UpdateTableCommand(input));
  }
  if (isNew)
    return athena.send(
      new CreateWorkGroupCommand({
        Name: workgroup,
        Description: "Questions that people ask in Heptagon",
        Configuration: workgroupConfiguration(settings),
      }),
    );
  const { ResultConfiguration, ...rest } = workgroupConfiguration(settings);
  return athena.send(
    new UpdateWorkGroupCommand({
      WorkGroup: workgroup,
      ConfigurationUpdates: { ...rest, ResultConfigurationUpdates: ResultConfiguration },
    }),
  );
}

/** Makes what is missing and brings what differs in line with the settings; what is there as it should be is adopted. */
export async function setUpAthena(clients: Clients, settings: AthenaSettings): Promise<PartState[]> {
  for (const part of await partStates(clients, settings))
    if (part.state !== "ready") await unlessMissing(`The ${part.part}`, change(clients, settings, part));
  return partStates(clients, settings);
}
