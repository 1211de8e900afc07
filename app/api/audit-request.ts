import { clientIp } from "@/app/api/client-ip";
import type { Database } from "@/lib/adapters/db/database";
import { type AuditRow, writeAudit } from "@/lib/application/access/audit";
import type { Person } from "@/lib/domain/access/person";
import { Problem } from "@/lib/domain/errors/problem";

/** What a handler adds to its audit row: what was touched, and how. */
export type AuditNote = Pick<AuditRow, "target" | "detail">;

type Audited = { method: string; path: string; permission: string; reads?: true };

export type RequestAudit = {
  note(note: AuditNote): void;
  /** Records a refused change or export. */
  denied(user: Person | null, error: unknown): Promise<void>;
  /** Records an export before its first byte leaves. */
  begin(user: Person): Promise<void>;
  /** Records a change once it is made. */
  end(user: Person): Promise<void>;
};

/** The audit of one request. Only changes (anything but GET) and exports leave rows. */
export function auditOf(endpoint: Audited, request: Request, db: Database): RequestAudit {
  const isExport = endpoint.permission === "export:create";
  const isChange = endpoint.method !== "GET" && !endpoint.reads;
  let noted: AuditNote = {};
  const write = (who: string, action: string, extra: AuditNote["detail"] = {}) => {
    const { pathname, search } = new URL(request.url);
    return writeAudit(db, {
      who,
      action,
      target: noted.target ?? `${endpoint.method} ${pathname}`,
      detail: { ...(search ? { query: search.slice(1, 2_000) } : {}), ...noted.detail, ...extra },
      ip: clientIp(request.headers),
    });
  };
  return {
    note(note) {
      noted = { ...noted, ...note };
    },
    async denied(user, error) {
      if (!user || !(isChange || isExport)) return;
      await write(user.email, "denied", { reason: error instanceof Problem ? error.message : "failed" });
    },
    async begin(user) {
      if (isExport) await write(user.email, "export");
    },
    async end(user) {
      if (isChange && !isExport) await write(user.email, "change");
    },
  };
}
