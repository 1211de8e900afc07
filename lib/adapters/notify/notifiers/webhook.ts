import { createHash, randomBytes } from "node:crypto";
import { z } from "zod";
import { defineNotifier, type Message } from "@/lib/adapters/notify/notifier";
import { post } from "@/lib/adapters/notify/post";
import { signedHeaders } from "@/lib/adapters/notify/sign";

/** A file larger than this is announced, not sent: its receiver fetches it with an API token. */
const largestFile = 8_000_000;

function bodyOf({ id, event, title, text, link, data, attachments }: Message): string {
  const files = attachments.map(({ name, media, content }) => ({
    name,
    media,
    bytes: content.length,
    sha256: createHash("sha256").update(content).digest("hex"),
    ...(content.length <= largestFile ? { base64: content.toString("base64") } : {}),
  }));
  return JSON.stringify({ id, event, title, text, link, data, files });
}

/** JSON by POST to an address of one's own, signed. */
export const notifier = defineNotifier({
  kind: "webhook",
  name: "Webhook",
  fields: [
    { name: "url", label: "Address", hint: "https://… that takes JSON by POST", secret: false },
    {
      name: "secret",
      label: "Signing secret",
      hint: "Left empty, one is made and shown once",
      secret: true,
      optional: true,
    },
  ],
  settings: z.object({
    url: z
      .url({ protocol: /^https?$/, error: "expected an address, as in https://siem.example.org/heptagon" })
      .max(1_000),
  }),
  secrets: z.object({ secret: z.string().min(16, "expected at least 16 characters").max(200) }),
  makeSecrets: () => ({ secret: randomBytes(32).toString("base64url") }),
  async send({ settings, secrets }, message, { allowLocal, now, signal }) {
    const body = bodyOf(message);
    const headers = signedHeaders(body, { secret: secrets.secret, id: message.id, now });
    await post({ url: new URL(settings.url), headers, body, allowLocal, signal });
  },
});
