import { route } from "@/app/api/define-route";
import { removeChannel } from "@/lib/application/channels/channels";
import { endpoints } from "@/lib/contract/endpoints/channels";

export const DELETE = route(endpoints.removeChannel, async ({ params, db, note }) => {
  const { name } = await removeChannel(db, params.id);
  note({ target: `channel ${name}`, detail: { removed: true } });
  return { removed: true as const };
});
