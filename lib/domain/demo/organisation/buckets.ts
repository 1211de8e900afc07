import { type AccountName, home, type Region } from "./accounts";

export type Bucket = { name: string; account: AccountName; region: Region; purpose: string };

export const customerData = "northwind-customer-data";
export const assetsLegacy = "northwind-assets-legacy";
export const trailBucket = "northwind-org-trail";
export const artifacts = "northwind-artifacts";
export const reports = "northwind-reports";

const named: Bucket[] = [
  { name: customerData, account: "data", region: home, purpose: "customer records" },
  { name: "northwind-lake-raw", account: "data", region: home, purpose: "lake" },
  { name: "northwind-lake-curated", account: "data", region: home, purpose: "lake" },
  { name: reports, account: "data", region: home, purpose: "reports" },
  { name: "northwind-athena-results", account: "data", region: home, purpose: "query results" },
  { name: "northwind-experiments-eu", account: "data", region: "eu-north-1", purpose: "lake" },
  { name: "northwind-payments-receipts", account: "payments", region: home, purpose: "receipts" },
  { name: "northwind-payments-exports", account: "payments", region: home, purpose: "exports" },
  { name: assetsLegacy, account: "payments", region: home, purpose: "public site" },
  { name: "northwind-payments-replica", account: "payments", region: "eu-north-1", purpose: "replica" },
  { name: "northwind-web-assets", account: "payments", region: "us-east-1", purpose: "public site" },
  { name: trailBucket, account: "shared", region: home, purpose: "audit" },
  { name: "northwind-config-history", account: "shared", region: home, purpose: "audit" },
  { name: "northwind-access-logs", account: "shared", region: home, purpose: "audit" },
  { name: artifacts, account: "shared", region: home, purpose: "build" },
  { name: "northwind-terraform-state", account: "shared", region: home, purpose: "build" },
  { name: "northwind-backup-exports", account: "shared", region: "eu-north-1", purpose: "backup" },
];

const toys: Bucket[] = Array.from({ length: 24 }, (_, index) => ({
  name: `nw-sandbox-${["demo", "test", "poc", "scratch"][index % 4]}-${String(index + 1).padStart(2, "0")}`,
  account: "sandbox" as const,
  region: (["eu-west-1", "us-east-1", "eu-west-1", "eu-north-1"] as const)[index % 4] ?? home,
  purpose: "experiment",
}));

export const buckets: Bucket[] = [...named, ...toys];

/** The buckets of one account. */
export function bucketsOf(account: AccountName): Bucket[] {
  return buckets.filter((bucket) => bucket.account === account);
}
