import { type AccountName, accountIds, home, type Region } from "./accounts";
import { type RoleRef, roles } from "./roles";

export type FunctionRef = {
  name: string;
  account: AccountName;
  region: Region;
  runtime: string;
  role: RoleRef;
  arn: string;
};

function lambda(
  name: string,
  account: AccountName,
  role: RoleRef,
  runtime: string,
  region: Region = home,
): FunctionRef {
  return {
    name,
    account,
    region,
    runtime,
    role,
    arn: `arn:aws:lambda:${region}:${accountIds[account]}:function:${name}`,
  };
}

export const functions: FunctionRef[] = [
  lambda("settle", "payments", roles.settle, "nodejs22.x"),
  lambda("settle-retry", "payments", roles.settle, "nodejs22.x"),
  lambda("orders-intake", "payments", roles.orders, "python3.13"),
  lambda("orders-fulfil", "payments", roles.orders, "python3.13"),
  lambda("notify", "payments", roles.notify, "nodejs16.x"),
  lambda("notify-us", "payments", roles.notify, "nodejs22.x", "us-east-1"),
  lambda("crm-sync", "data", roles.crm, "python3.13"),
  lambda("crm-export", "data", roles.crm, "python3.8"),
  lambda("etl-trigger", "data", roles.etl, "python3.13"),
  lambda("lab-hello", "sandbox", roles.sandboxLab, "nodejs14.x"),
  lambda("lab-resize", "sandbox", roles.sandboxLab, "python3.9", "us-east-1"),
];
