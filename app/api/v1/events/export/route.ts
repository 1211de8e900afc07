import { route } from "@/app/api/define-route";
import { streamLines } from "@/app/api/stream-lines";
import { exportLines } from "@/lib/application/timeline/export";
import { endpoints } from "@/lib/contract/endpoints/events";

export const GET = route(endpoints.exportEvents, ({ query, scope, db, note }) => {
  const { format, accounts: _, ...asked } = query;
  note({ target: "events", detail: { format, ...asked } });
  return streamLines(exportLines(db, scope, asked, format, new Date()), "events", format);
});
