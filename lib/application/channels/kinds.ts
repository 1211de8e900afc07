import type { ChannelField } from "@/lib/adapters/notify/notifier";
import { notifiers } from "@/lib/adapters/notify/notifiers.generated";
import { config } from "@/lib/application/config/config";

/** The kinds of channels, what each needs, and why one cannot be used as this server is set up. */
export function channelKinds(): {
  kind: string;
  name: string;
  fields: ChannelField[];
  unusable: string | null;
}[] {
  const { mail } = config();
  return notifiers.map(({ kind, name, fields }) => ({
    kind,
    name,
    fields: [...fields],
    unusable:
      kind === "email" && !mail
        ? "No mail server is set: SMTP_HOST and MAIL_FROM, see docs/operations.md."
        : null,
  }));
}
