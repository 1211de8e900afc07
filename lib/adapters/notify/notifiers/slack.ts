import { z } from "zod";
import { defineNotifier } from "@/lib/adapters/notify/notifier";
import { post } from "@/lib/adapters/notify/post";

/** Slack reads these three in text: https://docs.slack.dev/messaging/formatting-message-text */
function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** A message to a Slack channel. Its address is a secret: who has it may write there. Files cannot go this way, so it links to them. */
export const notifier = defineNotifier({
  kind: "slack",
  name: "Slack",
  fields: [
    {
      name: "url",
      label: "Incoming webhook",
      hint: "https://hooks.slack.com/services/…, from the Slack app's settings",
      secret: true,
    },
  ],
  settings: z.object({}),
  secrets: z.object({
    url: z.url({ protocol: /^https?$/, error: "expected the incoming webhook's address" }).max(1_000),
  }),
  async send({ secrets }, { title, text, link }, { allowLocal, signal }) {
    const look = link ? `\n<${link}|Open in Heptagon>` : "";
    const words = `*${escaped(title)}*\n${escaped(text)}${look}`;
    const blocks = [{ type: "section", text: { type: "mrkdwn", text: words.slice(0, 3_000) } }];
    await post({
      url: new URL(secrets.url),
      headers: {},
      body: JSON.stringify({ text: `${title}: ${text}`, blocks }),
      allowLocal,
      signal,
    });
  },
});
