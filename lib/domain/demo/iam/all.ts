import type { AccountName } from "../organisation/accounts";
import type { AccountIam } from "./account-iam";
import { dataIam } from "./data";
import { paymentsIam } from "./payments";
import { sandboxIam } from "./sandbox";
import { sharedIam } from "./shared";

/** The IAM of each account as of an instant (ISO 8601), by name. */
export const iamOf: Record<AccountName, (now: string) => AccountIam> = {
  sandbox: sandboxIam,
  payments: paymentsIam,
  data: dataIam,
  shared: sharedIam,
};
