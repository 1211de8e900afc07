import type { Metadata } from "next";
import Link from "next/link";
import { requirePerson } from "@/app/require-person";
import { AuditTable } from "@/components/access/audit/audit-table";
import styles from "@/components/access/settings.module.css";
import { SettingsTabs } from "@/components/access/settings-tabs";
import { Page } from "@/components/ui/page";
import { auditLog } from "@/lib/application/access/audit-log";
import { database } from "@/lib/application/database";

export const metadata: Metadata = { title: "Audit log" };

type AuditPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function AuditPage({ searchParams }: AuditPageProps) {
  const { person } = await requirePerson("audit:read");
  const { cursor } = await searchParams;
  const before = typeof cursor === "string" && /^\d{1,18}$/.test(cursor) ? cursor : undefined;
  const { entries, nextCursor } = await auditLog(database(), { cursor: before, limit: 100 });
  return (
    <Page title="Sign-ins, exports and changes" lead="Newest first; a row that is written stays as it is.">
      <SettingsTabs role={person.role} current="/settings/audit" />
      {entries.length === 0 ? (
        <p className={styles.empty}>
          Nothing is recorded before this. Sign-ins, exports and changes appear here.
        </p>
      ) : (
        <AuditTable entries={entries} />
      )}
      <nav className={styles.more} aria-label="Pages">
        {before ? <Link href="/settings/audit">Newest</Link> : null}
        {nextCursor ? <Link href={`/settings/audit?cursor=${nextCursor}`}>Older</Link> : null}
      </nav>
    </Page>
  );
}
