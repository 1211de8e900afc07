import { route } from "@/app/api/define-route";
import { addChannel, listChannels } from "@/lib/application/channels/channels";
import { channelKinds } from "@/lib/application/channels/kinds";
import { endpoints } from "@/lib/contract/endpoints/channels";

export const GET = route(endpoints.listChannels, async ({ db }) => ({
  channels: await listChannels(db),
  kinds: channelKinds(),
}));

export const POST = route(endpoints.addChannel, async ({ body, user, db, note }) => {
  const added = await addChannel(db, { ...body, createdBy: user.email });
  note({
    target: `channel ${added.channel.name}`,
    detail: { kind: added.channel.kind, leads: added.channel.leads },
  });
  return added;
});
