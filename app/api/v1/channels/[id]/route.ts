import { route } from "@/app/api/define-route";
import { changeChannel, removeChannel } from "@/lib/application/channels/channels";
import { endpoints } from "@/lib/contract/endpoints/channels";

export const PATCH = route(endpoints.changeChannel, async ({ params, body, db, note }) => {
  const channel = await changeChannel(db, params.id, body);
  note({ target: `channel ${channel.name}`, detail: { kind: channel.kind, leads: channel.leads } });
  return { channel };
});

export const DELETE = route(endpoints.removeChannel, async ({ params, db, note }) => {
  const { name } = await removeChannel(db, params.id);
  note({ target: `channel ${name}`, detail: { removed: true } });
  return { removed: true as const };
});
