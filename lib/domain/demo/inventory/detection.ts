import type { Resource } from "@/lib/domain/posture/snapshot/document";
import { namedText } from "../identifiers";
import {
  type AccountName,
  accountIds,
  accountNames,
  home,
  type Region,
  regions,
} from "../organisation/accounts";
import { type Day, daysBefore, resource } from "./day";

const at = (account: AccountName, region: Region = home) => ({ account, region });

/** GuardDuty spread region by region, Security Hub at home; the sandbox has little of either. */
export function detection(day: Day): Resource[] {
  return accountNames.flatMap((account) =>
    regions.flatMap((region) => {
      const on =
        region === home ||
        (account !== "sandbox" && (region === "us-east-1" ? day.number > 6 : day.number > 19));
      if (!on) return [];
      const id = namedText(32, `detector:${account}:${region}`).toLowerCase();
      const detector = resource(
        "guardduty:detector",
        at(account, region),
        `arn:aws:guardduty:${region}:${accountIds[account]}:detector/${id}`,
        id,
        {
          DetectorId: id,
          Status: "ENABLED",
          FindingPublishingFrequency: "FIFTEEN_MINUTES",
          Features: [{ Name: "S3_DATA_EVENTS", Status: account === "data" ? "ENABLED" : "DISABLED" }],
        },
      );
      if (account === "sandbox" || region !== home) return [detector];
      const HubArn = `arn:aws:securityhub:${region}:${accountIds[account]}:hub/default`;
      const standard = `arn:aws:securityhub:${region}::standards/aws-foundational-security-best-practices/v/1.0.0`;
      return [
        detector,
        resource("securityhub:hub", at(account, region), HubArn, "default", {
          HubArn,
          SubscribedAt: daysBefore(day, 300),
          AutoEnableControls: true,
          EnabledStandards: [{ StandardsArn: standard, StandardsStatus: "READY" }],
        }),
      ];
    }),
  );
}
