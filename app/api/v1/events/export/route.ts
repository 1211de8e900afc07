import { route } from "@/app/api/define-route";
import { streamLines } from "@/app/api/stream-lines";
import { exportLines } from "@/lib/application/timeline/export";
import { endpoints } from "@/lib/contract/endpoints/events";
import { roleGrants } from "@/lib/domain/access/permissions";
import { Problem } from "@/lib/domain/errors/problem";

export const GET = route(endpoints.exportEvents, ({ query, scope, user, db, note }) => {
  // An export is no way around what the list would refuse.
  if (!roleGrants(user.role, "events:read"))
    throw new Problem("forbidden", "Your role does not include events.");
  const { format, accounts: _, ...asked } = query;
  note({ target: "events", detail: { format, ...asked } });
  return streamLines(exportLines(db, scope, asked, format, new Date()), "events", format);
});
