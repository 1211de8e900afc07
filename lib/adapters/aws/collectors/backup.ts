import {
  BackupClient,
  GetBackupPlanCommand,
  ListBackupPlansCommand,
  ListBackupSelectionsCommand,
  ListBackupVaultsCommand,
} from "@aws-sdk/client-backup";
import type { Collector, CollectorSession } from "../collector";
import { everyPage } from "../paginate";

async function addVaults(session: CollectorSession, backup: BackupClient): Promise<void> {
  const vaults = await session.ask("backup:ListBackupVaults", (abortSignal) =>
    everyPage(async (NextToken) => {
      const page = await backup.send(new ListBackupVaultsCommand({ NextToken }), { abortSignal });
      return { items: page.BackupVaultList, next: page.NextToken };
    }),
  );
  for (const vault of vaults ?? []) {
    session.add({
      type: "backup:vault",
      id: vault.BackupVaultArn ?? "",
      name: vault.BackupVaultName ?? "",
      config: { ...vault },
    });
  }
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
