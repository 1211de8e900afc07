import { route } from "@/app/api/define-route";
import { auditLog } from "@/lib/application/access/audit-log";
import { endpoints } from "@/lib/contract/endpoints/system";

export const GET = route(endpoints.auditLog, ({ query, db }) => auditLog(db, query));
