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
import { serviceRole } from "../organisation/roles";
import { type Day, resource } from "./day";

const at = (account: AccountName, region: Region = home) => ({ account, region });

const rules: [string, string, boolean][] = [
  ["s3-bucket-public-read-prohibited", "S3_BUCKET_PUBLIC_READ_PROHIBITED", true],
  ["restricted-ssh", "INCOMING_SSH_DISABLED", false],
  ["rds-storage-encrypted", "RDS_STORAGE_ENCRYPTED", false],
  ["encrypted-volumes", "ENCRYPTED_VOLUMES", false],
];

/** Recorders and rules of AWS Config; the sandbox has none. */
export function configService(day: Day): Resource[] {
  return accountNames
    .filter((account) => account !== "sandbox")
    .flatMap((account) => {
      const recorders = regions
        .filter((region) => region === home || day.number > 12)
        .map((region) =>
          resource(
            "config:recorder",
            at(account, region),
            `arn:aws:config:${region}:${accountIds[account]}:recorder/default`,
            "default",
            {
              name: "default",
              roleARN: serviceRole(account, "config", "AWSServiceRoleForConfig").arn,
              recordingGroup: {
                allSupported: true,
                includeGlobalResourceTypes: region === home,
                resourceTypes: [],
                recordingStrategy: { useOnly: "ALL_SUPPORTED_RESOURCE_TYPES" },
              },
              status: { recording: true, lastStatus: "SUCCESS" },
            },
          ),
        );
      const judged = rules.map(([name, identifier, automatic]) => {
        const arn = `arn:aws:config:${home}:${accountIds[account]}:config-rule/config-rule-${namedText(6, `${account}:${name}`).toLowerCase()}`;
        const mended = automatic && account === "payments" && day.number > 18;
        return resource("config:rule", at(account), arn, name, {
          ConfigRuleName: name,
          ConfigRuleArn: arn,
          ConfigRuleState: "ACTIVE",
          Source: { Owner: "AWS", SourceIdentifier: identifier },
          Remediation: mended ? { Automatic: true, TargetId: "AWS-DisableS3BucketPublicReadWrite" } : null,
        });
      });
      return [...recorders, ...judged];
    });
}
