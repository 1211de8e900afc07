import { type AccountName, accountIds, home, type Region } from "./accounts";

export type TableRef = { name: string; account: AccountName; region: Region; arn: string };

function table(name: string, account: AccountName): TableRef {
  return {
    name,
    account,
    region: home,
    arn: `arn:aws:dynamodb:${home}:${accountIds[account]}:table/${name}`,
  };
}

/** The one table that accounting reads. */
export const invoicesTable = table("invoices", "data");

export const tables: TableRef[] = [
  table("payment-intents", "payments"),
  table("idempotency", "payments"),
  table("orders", "payments"),
  invoicesTable,
  table("customer-index", "data"),
  table("terraform-locks", "shared"),
  table("lab-todo", "sandbox"),
];
