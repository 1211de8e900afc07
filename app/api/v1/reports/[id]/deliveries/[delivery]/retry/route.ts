import { route } from "@/app/api/define-route";
import { enqueue } from "@/lib/application/jobs/enqueue";
import { startDelivery } from "@/lib/application/reports/stored/deliver-report";
import { ownReport } from "@/lib/application/reports/stored/own-report";
import { endpoints } from "@/lib/contract/endpoints/reports";
import { Problem } from "@/lib/domain/errors/problem";

export const POST = route(endpoints.retryDelivery, async ({ params, user, db, note }) => {
  const row = await ownReport(db, user, params.id);
  const delivery = row.deliveries.find(({ id }) => id === params.delivery);
  if (!delivery) throw new Problem("not-found", "There is no such delivery.");
  note({ target: `report ${row.id}`, detail: { title: row.title, channel: delivery.channel } });
  const ask = (kind: string, input: object) => enqueue(db, kind, input);
  return { jobId: await startDelivery(db, ask, delivery.id) };
});
