import type { Database } from "@/lib/adapters/db/database";
import type { Message } from "@/lib/adapters/notify/notifier";
import { unseal } from "@/lib/adapters/secrets/seal";
import { sealOwner } from "@/lib/application/channels/channels";
import { notifierOf } from "@/lib/application/channels/notifier-of";
import { config } from "@/lib/application/config/config";
import { Problem } from "@/lib/domain/errors/problem";

/**
 * Sends a message to a channel.
 * @throws Problem, of the kind `unavailable` when trying again may help
 */
export async function sendTo(
  db: Database,
  channelId: string,
  message: Message,
  { now, signal }: { now: Date; signal: AbortSignal },
): Promise<void> {
  const row = await db.prisma.channel.findUnique({ where: { id: channelId } });
  if (!row) throw new Problem("not-found", "There is no such channel.");
  const { authSecret, mail, notifyAllowLocal } = config();
  const secrets: unknown = row.sealed ? JSON.parse(unseal(row.sealed, sealOwner(row.id), authSecret)) : {};
  const context = { mail, allowLocal: notifyAllowLocal, now, signal };
  await notifierOf(row.kind).send({ settings: row.settings, secrets }, message, context);
}

/** Sends a message that says that it is a test. @throws Problem that says why it did not arrive */
export async function testChannel(
  db: Database,
  channelId: string,
  asked: { id: string; by: string; now: Date },
): Promise<void> {
  const message: Message = {
    id: asked.id,
    event: "test",
    title: "Heptagon reaches this channel",
    text: `${asked.by} asked for this test. Nothing needs to be done.`,
    link: config().publicUrl ?? null,
    data: {},
    attachments: [],
  };
  await sendTo(db, channelId, message, { now: asked.now, signal: AbortSignal.timeout(30_000) });
}
