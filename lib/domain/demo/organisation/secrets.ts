import { namedText } from "../identifiers";
import { type AccountName, accountIds, home, type Region } from "./accounts";

export type SecretRef = { name: string; account: AccountName; region: Region; arn: string };

function secret(name: string, account: AccountName, region: Region = home): SecretRef {
  const tail = namedText(6, `secret:${account}:${name}`);
  return {
    name,
    account,
    region,
    arn: `arn:aws:secretsmanager:${region}:${accountIds[account]}:secret:${name}-${tail}`,
  };
}

export const secrets: SecretRef[] = [
  ...["ledger", "orders", "crm", "receipts"].map((name) => secret(`payments/db/${name}`, "payments")),
  ...["stripe", "adyen", "mailer", "sms", "fraud-score", "fx-rates"].map((name) =>
    secret(`payments/api/${name}`, "payments"),
  ),
  ...["warehouse", "metadata"].map((name) => secret(`data/db/${name}`, "data")),
  secret("data/vendor/meterly", "data"),
  secret("shared/github-app", "shared"),
  secret("shared/npm-token", "shared"),
  secret("lab/password", "sandbox"),
];

/** The secrets of one account. */
export function secretsOf(account: AccountName): SecretRef[] {
  return secrets.filter((candidate) => candidate.account === account);
}
