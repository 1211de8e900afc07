import type { ServiceResponsibility } from "../service";

export const service: ServiceResponsibility = {
  service: "backup",
  name: "AWS Backup",
  kind: "abstracted",
  source: "https://docs.aws.amazon.com/aws-backup/latest/devguide/security-considerations.html",
  aws: [
    "Storing recovery points durably, and refusing to delete from a locked vault before its time",
    "Encrypting recovery points with the key that you name",
  ],
  duties: [
    {
      area: "resilience",
      duty: "Back up what matters, by a plan",
      checks: ["backup-plan-exists", "vault-holds-recovery-points"],
    },
    {
      area: "encryption",
      duty: "Choose keys for vaults and recovery points",
      checks: ["vault-encrypted", "recovery-point-encrypted"],
    },
    { area: "configuration", duty: "Lock vaults against early deletion", checks: ["backup-vault-locked"] },
    { area: "resilience", duty: "Try restoring, on a schedule", checks: [] },
    { area: "access", duty: "Limit who may delete and copy recovery points", checks: [] },
  ],
};
