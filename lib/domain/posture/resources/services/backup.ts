import { z } from "zod";
import { asked, config, type ResourceDefinitions, timestamp } from "../shape";

const vault = config({
  BackupVaultName: z.string(),
  BackupVaultArn: z.string(),
  EncryptionKeyArn: z.string(),
  Locked: z.boolean(),
  /** Set in compliance mode: from then on nobody can remove the lock. */
  LockDate: timestamp,
  MinRetentionDays: z.number(),
  MaxRetentionDays: z.number(),
  NumberOfRecoveryPoints: z.number(),
});

const plan = config({
  BackupPlanId: z.string(),
  BackupPlanArn: z.string(),
  BackupPlanName: z.string(),
  LastExecutionDate: timestamp,
  Rules: asked(z.array(z.record(z.string(), z.unknown()))),
  /** ListBackupSelections: what the plan protects. */
  Selections: asked(z.array(config({ SelectionId: z.string(), SelectionName: z.string() }))),
});

/** ListRecoveryPointsByBackupVault. */
const recoveryPoint = config({
  RecoveryPointArn: z.string(),
  BackupVaultName: z.string(),
  ResourceArn: z.string(),
  ResourceType: z.string(),
  /** COMPLETED | PARTIAL | DELETING | EXPIRED | STOPPED | … */
  Status: z.string(),
  CreationDate: timestamp,
  IsEncrypted: z.boolean(),
});

export const resources = {
  "backup:vault": { config: vault, listedBy: ["backup:ListBackupVaults"] },
  "backup:recovery-point": {
    config: recoveryPoint,
    listedBy: ["backup:ListRecoveryPointsByBackupVault", "backup:ListBackupVaults"],
  },
  "backup:plan": { config: plan, listedBy: ["backup:ListBackupPlans"] },
} satisfies ResourceDefinitions;
