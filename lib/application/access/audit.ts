import type { Database } from "@/lib/adapters/db/database";

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** One row of the audit log: who did what to what, from where. Never holds secrets. */
export type AuditRow = {
  /** E-mail address of the person, or `system`. */
  who: string;
  /** `sign-in`, `export`, `change`, … */
  action: string;
  target?: string;
  detail?: { [key: string]: Json };
  ip?: string | null;
};

/** Appends to the audit log. @throws when the row can't be written: what can't be recorded must not happen */
export async function writeAudit(db: Database, row: AuditRow): Promise<void> {
  await db.prisma.auditEntry.create({
    data: {
      who: row.who,
      action: row.action,
      target: row.target ?? null,
      ...(row.detail ? { detail: row.detail } : {}),
      ip: row.ip ?? null,
    },
  });
}
