import { randomUUID } from "node:crypto";
import { route } from "@/app/api/define-route";
import { testChannel } from "@/lib/application/channels/send";
import { endpoints } from "@/lib/contract/endpoints/channels";

export const POST = route(endpoints.testChannel, async ({ params, user, db, note }) => {
  note({ target: `channel ${params.id}`, detail: { test: true } });
  await testChannel(db, params.id, { id: randomUUID(), by: user.email, now: new Date() });
  return { sent: true as const };
});
