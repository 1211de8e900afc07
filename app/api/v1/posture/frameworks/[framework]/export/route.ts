import { route } from "@/app/api/define-route";
import { streamLines } from "@/app/api/stream-lines";
import { exportFramework } from "@/lib/application/posture/frameworks";
import { endpoints } from "@/lib/contract/endpoints/frameworks";

export const GET = route(endpoints.exportFramework, ({ params, query, scope, db, note }) => {
  const { framework } = params;
  const { format, status: statuses = [] } = query;
  note({ target: `framework ${framework}`, detail: { format, statuses } });
  const until = new Date(query.to ?? Date.now());
  return streamLines(exportFramework(db, scope, { framework, until, statuses, format }), framework, format);
});
