import { type TypicalAction, typicalActions } from "../typical-actions";

/** What holds data, and is asked who can read, write and delete it. */
export const storeTypes = [
  "s3:bucket",
  "dynamodb:table",
  "rds:instance",
  "rds:cluster",
  "secretsmanager:secret",
  "kms:key",
  "rds:snapshot",
  "ec2:snapshot",
] as const;
export type StoreType = (typeof storeTypes)[number];

export const dataKinds = ["read", "write", "delete"] as const;
export type DataKind = (typeof dataKinds)[number];

/** A place that holds data. */
export type Store = { id: string; type: StoreType; name: string; account: string };

/** The action that stands for each kind of access to a store; kinds that a type does not know are left out. */
export function storeQuestions({
  type,
  id,
}: Pick<Store, "type" | "id">): (TypicalAction & { kind: DataKind })[] {
  return typicalActions(type, id).flatMap((one) => {
    const kind = dataKinds.find((known) => known === one.kind);
    return kind ? [{ ...one, kind }] : [];
  });
}

/** Which actions were access of a kind when they were seen. From the Service Authorization Reference. */
const doing: Record<DataKind, readonly RegExp[]> = {
  read: [
    /^s3:(GetObject|SelectObjectContent)/i,
    /^dynamodb:(GetItem|BatchGetItem|Query|Scan|PartiQLSelect|ExecuteStatement|TransactGetItems|ExportTable)/i,
    /^secretsmanager:(GetSecretValue|BatchGetSecretValue)$/i,
    /^kms:(Decrypt|ReEncryptFrom)$/i,
    /^rds:(CreateDB(Cluster)?Snapshot|CopyDB(Cluster)?Snapshot|StartExportTask|RestoreDB)/i,
    /^ec2:(CreateVolume|CopySnapshot|CreateStoreImageTask)$/i,
  ],
  write: [
    /^s3:(PutObject|RestoreObject|ReplicateObject)/i,
    /^dynamodb:(PutItem|UpdateItem|BatchWriteItem|TransactWriteItems|PartiQL(Insert|Update)|UpdateTable|RestoreTable)/i,
    /^secretsmanager:(PutSecretValue|UpdateSecret|RotateSecret)$/i,
    /^kms:(Encrypt|GenerateDataKey|ReEncryptTo)/i,
    /^rds:(ModifyDB|RebootDB)/i,
  ],
  delete: [
    /^s3:Delete(Object|Bucket)/i,
    /^dynamodb:(DeleteItem|DeleteTable|PartiQLDelete)/i,
    /^secretsmanager:DeleteSecret$/i,
    /^kms:(ScheduleKeyDeletion|DisableKey)$/i,
    /^rds:DeleteDB/i,
    /^ec2:DeleteSnapshot$/i,
  ],
};

/** The kind of access to data that an action is; null for others. */
export function kindOfAction(action: string): DataKind | null {
  return dataKinds.find((kind) => doing[kind].some((pattern) => pattern.test(action))) ?? null;
}

/** True when the resource of a call is the store, or something in it. */
export function liesIn(resource: string, { id, type }: Pick<Store, "id" | "type">): boolean {
  if (resource === id) return true;
  if (type === "s3:bucket" || type === "dynamodb:table") return resource.startsWith(`${id}/`);
  // A call by a secret's name does not know the six characters that AWS ended its ARN with.
  return type === "secretsmanager:secret" && resource === id.replace(/-[A-Za-z0-9]{6}$/, "-??????");
}
