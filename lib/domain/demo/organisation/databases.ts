import { random } from "../random";
import { type AccountName, accountIds, home, type Region } from "./accounts";

export type DatabaseRef = {
  identifier: string;
  account: AccountName;
  region: Region;
  engine: "postgres" | "mysql";
  engineVersion: string;
  class: string;
  storage: number;
  arn: string;
  resourceId: string;
};

function database(
  identifier: string,
  account: AccountName,
  region: Region,
  engine: "postgres" | "mysql",
  size: string,
  storage: number,
): DatabaseRef {
  return {
    identifier,
    account,
    region,
    engine,
    engineVersion: engine === "postgres" ? "16.8" : "8.0.41",
    class: size,
    storage,
    arn: `arn:aws:rds:${region}:${accountIds[account]}:db:${identifier}`,
    resourceId: `db-${random(`dbi:${account}:${identifier}`).text(26, "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")}`,
  };
}

export const databases: DatabaseRef[] = [
  database("db-ledger", "payments", home, "postgres", "db.r6g.xlarge", 800),
  database("db-orders", "payments", home, "postgres", "db.r6g.large", 400),
  database("db-crm", "payments", home, "mysql", "db.m6g.large", 200),
  database("db-receipts", "payments", home, "postgres", "db.m6g.large", 120),
  database("db-ledger-replica", "payments", "eu-north-1", "postgres", "db.r6g.large", 800),
  database("db-warehouse", "data", home, "postgres", "db.r6g.2xlarge", 2000),
  database("db-metadata", "data", home, "postgres", "db.t4g.medium", 60),
  database("db-tooling", "shared", home, "postgres", "db.t4g.medium", 40),
  database("lab-mysql", "sandbox", home, "mysql", "db.t3.micro", 20),
  database("lab-postgres", "sandbox", "us-east-1", "postgres", "db.t3.micro", 20),
];

/** The three that a person restored from snapshots without encryption. */
export const restoredDatabases = ["db-ledger", "db-orders", "db-crm"] as const;
