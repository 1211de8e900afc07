import type { Resource } from "@/lib/domain/posture/snapshot/document";
import { type AccountName, accountIds, accountNames, home } from "../organisation/accounts";
import { type Day, resource } from "./day";

const at = (account: AccountName) => ({ account, region: home });

/** Access Analyzer at home; the sandbox came last. */
export function accessAnalyzer(day: Day): Resource[] {
  return accountNames
    .filter((account) => account !== "sandbox" || day.number > 25)
    .map((account) => {
      const arn = `arn:aws:access-analyzer:${home}:${accountIds[account]}:analyzer/external`;
      return resource("access-analyzer:analyzer", at(account), arn, "external", {
        arn,
        name: "external",
        type: "ACCOUNT",
        status: "ACTIVE",
      });
    });
}
