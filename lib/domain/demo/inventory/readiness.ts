import type { Resource } from "@/lib/domain/posture/snapshot/document";
import { namedText, namedUuid } from "../identifiers";
import {
  type AccountName,
  accountIds,
  accountNames,
  home,
  type Region,
  regions,
} from "../organisation/accounts";
import { keys } from "../organisation/keys";
import { serviceRole } from "../organisation/roles";
import { type Day, daysBefore, resource } from "./day";

const at = (account: AccountName, region: Region = home) => ({ account, region });

/** Detection spread region by region; sandbox has it at home only. */
function detection(day: Day): Resource[] {
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

const rules: [string, string, boolean][] = [
  ["s3-bucket-public-read-prohibited", "S3_BUCKET_PUBLIC_READ_PROHIBITED", true],
  ["restricted-ssh", "INCOMING_SSH_DISABLED", false],
  ["rds-storage-encrypted", "RDS_STORAGE_ENCRYPTED", false],
  ["encrypted-volumes", "ENCRYPTED_VOLUMES", false],
];

function configuration(day: Day): Resource[] {
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

function backups(day: Day): Resource[] {
  return (["payments", "data", "shared"] as const).flatMap((account) => {
    const vaultArn = `arn:aws:backup:${home}:${accountIds[account]}:backup-vault:backup-main`;
    const locked = account === "payments" && day.number > 23;
    const vault = resource("backup:vault", at(account), vaultArn, "backup-main", {
      BackupVaultName: "backup-main",
      BackupVaultArn: vaultArn,
      EncryptionKeyArn: keys.backup.arn,
      Locked: locked,
      ...(locked ? { LockDate: daysBefore(day, day.number - 23), MinRetentionDays: 30 } : {}),
      NumberOfRecoveryPoints: 31,
    });
    if (account === "shared") return [vault];
    const id = namedUuid(`plan:${account}`);
    const planArn = `arn:aws:backup:${home}:${accountIds[account]}:backup-plan:${id}`;
    return [
      vault,
      resource("backup:plan", at(account), planArn, "daily", {
        BackupPlanId: id,
        BackupPlanArn: planArn,
        BackupPlanName: "daily",
        LastExecutionDate: daysBefore(day, 1),
        Rules: [
          {
            RuleName: "daily",
            TargetBackupVaultName: "backup-main",
            ScheduleExpression: "cron(0 3 * * ? *)",
          },
        ],
        Selections: [{ SelectionId: "all", SelectionName: "databases" }],
      }),
    ];
  });
}

function contacts(day: Day): Resource[] {
  const security = {
    Name: "Priya Raman",
    Title: "Security lead",
    EmailAddress: "security@northwind.example",
    PhoneNumber: "+31 20 555 0117",
  };
  const topicArn = `arn:aws:sns:${home}:${accountIds.shared}:security-alerts`;
  const planArn = `arn:aws:ssm-incidents::${accountIds.shared}:response-plan/credential-leak`;
  const people = accountNames.map((account) =>
    resource(
      "account:contact",
      { account, region: "global" },
      `arn:aws:account::${accountIds[account]}:account`,
      "alternate contacts",
      {
        Security: account === "shared" || (account !== "sandbox" && day.number > 10) ? security : null,
        Billing: null,
        Operations: null,
      },
    ),
  );
  const topic = resource("sns:topic", at("shared"), topicArn, "security-alerts", {
    TopicArn: topicArn,
    Policy: null,
    KmsMasterKeyId: null,
    Subscriptions: [
      {
        SubscriptionArn: `${topicArn}:${namedUuid("subscription")}`,
        Protocol: "email",
        Endpoint: "security@northwind.example",
      },
    ],
  });
  const plan = resource("ssm-incidents:response-plan", at("shared"), planArn, "credential-leak", {
    arn: planArn,
    name: "credential-leak",
    displayName: "A credential has leaked",
    engagements: [],
    chatChannel: null,
  });
  return [...people, topic, ...(day.number > 20 ? [plan] : [])];
}

function analyzers(day: Day): Resource[] {
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

/** What notices, records, restores and answers. */
export function readiness(day: Day): Resource[] {
  return [...detection(day), ...configuration(day), ...backups(day), ...contacts(day), ...analyzers(day)];
}
