import { accountIds } from "../organisation/accounts";
import type { DatabaseRef } from "../organisation/databases";
import type { Random } from "../random";
import type { Call } from "../trail/record";

const looks: ((database: DatabaseRef) => Call)[] = [
  () => ({ source: "rds", name: "DescribeDBInstances", request: { maxRecords: 100 } }),
  (database) => ({
    source: "rds",
    name: "DescribeDBInstances",
    request: { dBInstanceIdentifier: database.identifier },
  }),
  (database) => ({
    source: "rds",
    name: "DescribeDBSnapshots",
    request: { dBInstanceIdentifier: database.identifier, maxRecords: 100 },
  }),
  (database) => ({ source: "rds", name: "ListTagsForResource", request: { resourceName: database.arn } }),
  (database) => ({
    source: "rds",
    name: "DescribeDBLogFiles",
    request: { dBInstanceIdentifier: database.identifier },
  }),
  () => ({ source: "rds", name: "DescribeEvents", request: { sourceType: "db-instance", duration: 1440 } }),
  () => ({ source: "rds", name: "DescribePendingMaintenanceActions", request: {} }),
];

/** Something that a person looks at in RDS. */
export function look(from: Random, database: DatabaseRef): Call {
  return from.pick(looks)(database);
}

/** A manual snapshot of a database. */
export function createSnapshot(database: DatabaseRef, snapshot: string): Call {
  return {
    source: "rds",
    name: "CreateDBSnapshot",
    write: true,
    request: { dBSnapshotIdentifier: snapshot, dBInstanceIdentifier: database.identifier },
    response: {
      dBSnapshotIdentifier: snapshot,
      dBInstanceIdentifier: database.identifier,
      engine: database.engine,
      allocatedStorage: database.storage,
      status: "creating",
      encrypted: true,
      dBSnapshotArn: `arn:aws:rds:${database.region}:${accountIds[database.account]}:snapshot:${snapshot}`,
    },
  };
}

/** A database brought back from a snapshot; `encrypted` false is what the fifth principle falls over. */
export function restore(database: DatabaseRef, snapshot: string, encrypted: boolean): Call {
  return {
    source: "rds",
    name: "RestoreDBInstanceFromDBSnapshot",
    write: true,
    request: {
      dBInstanceIdentifier: database.identifier,
      dBSnapshotIdentifier: snapshot,
      dBInstanceClass: database.class,
      multiAZ: false,
      publiclyAccessible: false,
      storageType: "gp3",
      copyTagsToSnapshot: true,
      deletionProtection: false,
    },
    response: {
      dBInstanceIdentifier: database.identifier,
      dBInstanceClass: database.class,
      engine: database.engine,
      engineVersion: database.engineVersion,
      dBInstanceStatus: "creating",
      masterUsername: "northwind",
      allocatedStorage: database.storage,
      preferredBackupWindow: "02:14-02:44",
      backupRetentionPeriod: 7,
      storageEncrypted: encrypted,
      multiAZ: false,
      publiclyAccessible: false,
      storageType: "gp3",
      deletionProtection: false,
      dbiResourceId: database.resourceId,
      dBInstanceArn: database.arn,
    },
  };
}

/** A database removed, its final snapshot skipped or not. */
export function deleteInstance(database: DatabaseRef, finalSnapshot: string): Call {
  return {
    source: "rds",
    name: "DeleteDBInstance",
    write: true,
    request: {
      dBInstanceIdentifier: database.identifier,
      skipFinalSnapshot: false,
      finalDBSnapshotIdentifier: finalSnapshot,
      deleteAutomatedBackups: false,
    },
    response: {
      dBInstanceIdentifier: database.identifier,
      dBInstanceStatus: "deleting",
      storageEncrypted: true,
      dBInstanceArn: database.arn,
    },
  };
}
