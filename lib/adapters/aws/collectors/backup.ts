import {
  BackupClient,
  type BackupVaultListMember,
  GetBackupPlanCommand,
  ListBackupPlansCommand,
  ListBackupSelectionsCommand,
  ListBackupVaultsCommand,
  ListRecoveryPointsByBackupVaultCommand,
} from "@aws-sdk/client-backup";
import { nameOf } from "@/lib/domain/posture/check";
import type { Collector, CollectorSession } from "../collector";
import { everyPage } from "../paginate";

async function addRecoveryPoints(
  session: CollectorSession,
  backup: BackupClient,
  { BackupVaultName, BackupVaultArn }: BackupVaultListMember,
): Promise<void> {
  const points = await session.ask(
    "backup:ListRecoveryPointsByBackupVault",
    (abortSignal) =>
      everyPage(async (NextToken) => {
        const page = await backup.send(
          new ListRecoveryPointsByBackupVaultCommand({ BackupVaultName, NextToken, MaxResults: 1_000 }),
          { abortSignal },
        );
        return { items: page.RecoveryPoints, next: page.NextToken };
      }),
    { resource: BackupVaultArn },
  );
  for (const point of points ?? []) {
    const { RecoveryPointArn, ResourceArn, ResourceType, Status, CreationDate, IsEncrypted } = point;
    session.add({
      type: "backup:recovery-point",
      id: RecoveryPointArn ?? "",
      name: point.ResourceName || nameOf(RecoveryPointArn ?? ""),
      config: {
        RecoveryPointArn,
        BackupVaultName,
        ResourceArn,
        ResourceType,
        Status,
        CreationDate,
        IsEncrypted,
      },
    });
  }
}

async function addVaults(session: CollectorSession, backup: BackupClient): Promise<void> {
  const vaults = await session.ask("backup:ListBackupVaults", (abortSignal) =>
    everyPage(async (NextToken) => {
      const page = await backup.send(new ListBackupVaultsCommand({ NextToken }), { abortSignal });
      return { items: page.BackupVaultList, next: page.NextToken };
    }),
  );
  await Promise.all(
    (vaults ?? []).map((vault) => {
      session.add({
        type: "backup:vault",
        id: vault.BackupVaultArn ?? "",
        name: vault.BackupVaultName ?? "",
        config: { ...vault },
      });
      return addRecoveryPoints(session, backup, vault);
    }),
  );
}

async function addPlans(session: CollectorSession, backup: BackupClient): Promise<void> {
  const plans = await session.ask("backup:ListBackupPlans", (abortSignal) =>
    everyPage(async (NextToken) => {
      const page = await backup.send(new ListBackupPlansCommand({ NextToken }), { abortSignal });
      return { items: page.BackupPlansList, next: page.NextToken };
    }),
  );
  for (const plan of plans ?? []) {
    const id = plan.BackupPlanArn ?? "";
    const read = await session.ask(
      "backup:GetBackupPlan",
      (abortSignal) =>
        backup.send(new GetBackupPlanCommand({ BackupPlanId: plan.BackupPlanId }), { abortSignal }),
      { resource: id },
    );
    const selections = await session.ask(
      "backup:ListBackupSelections",
      (abortSignal) =>
        backup.send(new ListBackupSelectionsCommand({ BackupPlanId: plan.BackupPlanId }), { abortSignal }),
      { resource: id },
    );
    const Rules = read ? (read.BackupPlan?.Rules ?? []) : undefined;
    const Selections = selections ? (selections.BackupSelectionsList ?? []) : undefined;
    session.add({
      type: "backup:plan",
      id,
      name: plan.BackupPlanName ?? id,
      config: { ...plan, Rules, Selections },
    });
  }
}

export const collector: Collector = {
  service: "backup",
  scope: "regional",
  operations: [
    "backup:ListBackupVaults",
    "backup:ListRecoveryPointsByBackupVault",
    "backup:ListBackupPlans",
    "backup:GetBackupPlan",
    "backup:ListBackupSelections",
  ],
  async collect(session) {
    const backup = session.client(BackupClient);
    await addVaults(session, backup);
    await addPlans(session, backup);
  },
};
