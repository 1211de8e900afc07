import { namedUuid } from "../identifiers";
import { type AccountName, accountIds, home, type Region } from "./accounts";

export type KeyRef = { alias: string; account: AccountName; region: Region; id: string; arn: string };

function key(alias: string, account: AccountName, region: Region = home): KeyRef {
  const id = namedUuid(`kms:${account}:${region}:${alias}`);
  return { alias, account, region, id, arn: `arn:aws:kms:${region}:${accountIds[account]}:key/${id}` };
}

export const keys = {
  payments: key("payments-main", "payments"),
  paymentsReplica: key("payments-replica", "payments", "eu-north-1"),
  data: key("data-lake", "data"),
  customer: key("customer-data", "data"),
  trail: key("org-trail", "shared"),
  backup: key("backup", "shared"),
  secrets: key("secrets", "payments"),
  lab: key("lab", "sandbox"),
} as const;
