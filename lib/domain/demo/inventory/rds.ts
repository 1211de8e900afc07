import type { Resource } from "@/lib/domain/posture/snapshot/document";
import { accountIds } from "../organisation/accounts";
import { type DatabaseRef, databases, restoredDatabases } from "../organisation/databases";
import { keys } from "../organisation/keys";
import { groups, vpcOf } from "../organisation/network";
import { type Day, resource, since } from "./day";

const restored = (database: DatabaseRef, day: Day) =>
  since(day, day.story.restore) && restoredDatabases.some((identifier) => identifier === database.identifier);

function instance(database: DatabaseRef, day: Day): Resource {
  const lab = database.account === "sandbox";
  const fresh = restored(database, day);
  const group = groups.find(
    ({ account, name }) => account === database.account && /private|tooling|launch-wizard-1/.test(name),
  );
  const vpc = vpcOf(database.account, database.region);
  const open = database.identifier === "lab-mysql" || vpc.standard;
  const subnets = open ? vpc.subnets : vpc.privateSubnets;
  const key = database.account === "data" ? keys.data : keys.payments;
  const forced = !lab && !fresh && (database.account !== "payments" || day.number > 9);
  const parameter = database.engine === "postgres" ? "rds.force_ssl" : "require_secure_transport";
  return resource("rds:instance", database, database.arn, database.identifier, {
    DBInstanceIdentifier: database.identifier,
    DBInstanceArn: database.arn,
    DBInstanceStatus: "available",
    Engine: database.engine,
    EngineVersion: database.engineVersion,
    PubliclyAccessible: database.identifier === "lab-mysql",
    StorageEncrypted: !lab && !fresh,
    ...(lab || fresh ? {} : { KmsKeyId: key.arn }),
    MultiAZ: !lab && !fresh && !database.class.includes("t4g"),
    BackupRetentionPeriod: lab ? 0 : 7,
    DeletionProtection: !lab && !fresh && database.identifier !== "db-tooling",
    AutoMinorVersionUpgrade: true,
    IAMDatabaseAuthenticationEnabled: database.account === "data" || (day.number > 20 && !lab && !fresh),
    EnabledCloudwatchLogsExports: lab ? [] : ["postgresql", "upgrade"],
    Endpoint: {
      Address: `${database.identifier}.c9x2.${database.region}.rds.amazonaws.com`,
      Port: database.engine === "postgres" ? 5432 : 3306,
    },
    DBSubnetGroup: {
      VpcId: vpc.vpcId,
      Subnets: subnets.map((SubnetIdentifier) => ({ SubnetIdentifier })),
    },
    VpcSecurityGroups: [{ VpcSecurityGroupId: group?.groupId ?? "", Status: "active" }],
    ...(database.account === "data"
      ? {}
      : { Parameters: [{ ParameterName: parameter, ParameterValue: forced ? "1" : "0" }] }),
  });
}

function manualSnapshot(database: DatabaseRef, day: Day): Resource {
  const when = new Date(day.story.restore).toISOString().slice(5, 10).replace("-", "");
  const name = `snap-${database.identifier.slice(3)}-${when}`;
  const arn = `arn:aws:rds:${database.region}:${accountIds[database.account]}:snapshot:${name}`;
  return resource("rds:snapshot", database, arn, name, {
    DBSnapshotIdentifier: name,
    DBSnapshotArn: arn,
    DBInstanceIdentifier: database.identifier,
    SnapshotType: "manual",
    Encrypted: !restoredDatabases.some((identifier) => identifier === database.identifier),
    DBSnapshotAttributes: [{ AttributeName: "restore", AttributeValues: [] }],
  });
}

/** Databases, and the manual snapshots of the day of the restore. What comes back has the default parameters, so no TLS. */
export function rds(day: Day): Resource[] {
  const taken = since(day, day.story.restore);
  const production = databases.filter(({ account }) => account === "payments");
  return [
    ...databases.map((database) => instance(database, day)),
    ...(taken ? production.map((database) => manualSnapshot(database, day)) : []),
  ];
}
