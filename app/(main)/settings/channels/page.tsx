import type { Metadata } from "next";
import { requirePerson } from "@/app/require-person";
import { SettingsTabs } from "@/components/access/settings-tabs";
import { Channels } from "@/components/channels/channels";
import { Page } from "@/components/ui/page";

export const metadata: Metadata = { title: "Channels" };

export default async function ChannelsPage() {
  const { person } = await requirePerson("channels:manage");
  return (
    <Page title="Channels" lead="Where reports and messages go: Slack, e-mail, webhooks.">
      <SettingsTabs role={person.role} current="/settings/channels" />
      <Channels />
    </Page>
  );
}
