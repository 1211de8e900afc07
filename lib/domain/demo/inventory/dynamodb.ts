import type { Resource } from "@/lib/domain/posture/snapshot/document";
import { tables } from "../organisation/tables";
import { type Day, resource } from "./day";

/** Tables; the data account turned point-in-time recovery on in the second week. */
export function dynamodb(day: Day): Resource[] {
  return tables.map((table) => {
    const kept = table.account !== "sandbox" && (table.account !== "data" || day.number > 8);
    return resource("dynamodb:table", table, table.arn, table.name, {
      TableName: table.name,
      TableArn: table.arn,
      TableStatus: "ACTIVE",
      DeletionProtectionEnabled: table.account === "payments" || table.name === "invoices",
      ContinuousBackups: {
        ContinuousBackupsStatus: "ENABLED",
        PointInTimeRecoveryDescription: { PointInTimeRecoveryStatus: kept ? "ENABLED" : "DISABLED" },
      },
      ResourcePolicy: null,
    });
  });
}
