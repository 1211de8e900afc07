/** What is read: objects in buckets, rows of tables, secrets and keys, or whatever is on a machine. */
export type DataKind = "objects" | "tables" | "secrets" | "hosts";

/** Calls that show data, or open a way to it, to whoever makes them; sources as the timeline writes them. */
const calls: Record<DataKind, Record<string, readonly string[]>> = {
  objects: { s3: ["GetObject", "SelectObjectContent", "CopyObject"] },
  tables: {
    dynamodb: [
      "GetItem",
      "BatchGetItem",
      "Query",
      "Scan",
      "ExecuteStatement",
      "BatchExecuteStatement",
      "TransactGetItems",
      "ExportTableToPointInTime",
    ],
    rdsdataapi: ["ExecuteStatement", "BatchExecuteStatement", "ExecuteSql"],
    "rds-data": ["ExecuteStatement", "BatchExecuteStatement", "ExecuteSql"],
    "redshift-data": ["ExecuteStatement", "BatchExecuteStatement", "GetStatementResult"],
    sqlworkbench: ["DriverExecute", "GetQueryExecutionResult"],
    athena: ["StartQueryExecution", "GetQueryResults"],
  },
  secrets: {
    secretsmanager: ["GetSecretValue", "BatchGetSecretValue"],
    // Of parameters, only those that were deciphered: see `isParameterRead`.
    ssm: ["GetParameter", "GetParameters", "GetParametersByPath", "GetParameterHistory"],
    kms: ["Decrypt"],
    ec2: ["GetPasswordData"],
    redshift: ["GetClusterCredentials", "GetClusterCredentialsWithIAM"],
    acm: ["ExportCertificate"],
  },
  hosts: {
    ssm: ["StartSession", "ResumeSession", "SendCommand"],
    "ec2-instance-connect": ["SendSSHPublicKey", "SendSerialConsoleSSHPublicKey", "OpenTunnel"],
    ecs: ["ExecuteCommand"],
  },
};

export type DataCall = { kind: DataKind; source: string; name: string };

/** Every call that reads data, with the kind of data. */
export const dataCalls: readonly DataCall[] = (Object.keys(calls) as DataKind[]).flatMap((kind) =>
  Object.entries(calls[kind]).flatMap(([source, names]) => names.map((name) => ({ kind, source, name }))),
);

const kinds = new Map(dataCalls.map(({ kind, source, name }) => [`${source}:${name}`, kind]));

/** The kind of data that a call reads; undefined for other calls. */
export function dataKind(source: string, name: string): DataKind | undefined {
  return kinds.get(`${source}:${name}`);
}

/** True for the reading of parameters, which counts only where something was deciphered in the same session and second. */
export function isParameterRead(source: string, name: string): boolean {
  return source === "ssm" && name.startsWith("GetParameter");
}

/** True when a person's own computer or console called, and not a service of AWS in their name. */
export function isDirect(ip: string | null): boolean {
  return ip === null || !(ip.endsWith(".amazonaws.com") || ip === "AWS Internal");
}

/** What a reading event names as read: the bucket of an object, otherwise the first resource. */
export function readResource(source: string, resources: readonly string[]): string | null {
  const first = resources[0];
  if (first === undefined) return null;
  return source === "s3" ? (first.split("/")[0] ?? first) : first;
}
