import { randomUUID } from "node:crypto";
import type { Database } from "@/lib/adapters/db/database";
import { notifiers } from "@/lib/adapters/notify/notifiers.generated";
import { seal, unseal } from "@/lib/adapters/secrets/seal";
import { notifierOf } from "@/lib/application/channels/notifier-of";
import { config } from "@/lib/application/config/config";
import { Problem } from "@/lib/domain/errors/problem";

/** A channel as people may see it: never its secrets. */
export type ListedChannel = {
  id: string;
  kind: string;
  kindName: string;
  name: string;
  /** Where it leads, in words: addresses, a host. */
  leads: string;
  /** What is not secret of its fields. */
  fields: Record<string, string>;
  createdBy: string;
  createdAt: string;
};

type Row = Awaited<ReturnType<Database["prisma"]["channel"]["findMany"]>>[number];

/** What a sealed secret of a channel is bound to. */
export function sealOwner(channelId: string): string {
  return `channel:${channelId}`;
}

/** The settings as they were filled in: lists as text. */
function filledIn(settings: unknown): Record<string, string> {
  const entries = Object.entries((settings ?? {}) as Record<string, unknown>);
  return Object.fromEntries(entries.map(([name, value]) => [name, [value].flat().join(", ")]));
}

function listed(row: Row): ListedChannel {
  const { id, kind, name, settings, createdBy, createdAt } = row;
  const fields = filledIn(settings);
  const kindName = notifiers.find((one) => one.kind === kind)?.name ?? kind;
  return {
    id,
    kind,
    kindName,
    name,
    leads: Object.values(fields).join(", "),
    fields,
    createdBy,
    createdAt: createdAt.toISOString(),
  };
}

/** Every channel, by name. */
export async function listChannels(db: Database): Promise<ListedChannel[]> {
  return (await db.prisma.channel.findMany({ orderBy: { name: "asc" } })).map(listed);
}

export type NewChannel = { kind: string; name: string; fields: Record<string, string>; createdBy: string };

/** The fields that a person filled in, those that are secret or those that aren't. */
function fieldsOf(kind: string, fields: Record<string, string>, secret: boolean): Record<string, string> {
  const names = notifierOf(kind).fields.flatMap((field) => (field.secret === secret ? [field.name] : []));
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = fields[name]?.trim();
      return value ? [[name, value]] : [];
    }),
  );
}

/** @throws Problem conflict when another channel has the name */
async function refuseTaken(db: Database, name: string, by?: string): Promise<void> {
  const other = await db.prisma.channel.findUnique({ where: { name } });
  if (!other || other.id === by) return;
  throw new Problem("conflict", `There is a channel named ${name} already.`, { where: "name" });
}

function sealedFor(id: string, secrets: Record<string, string>): string | null {
  if (Object.keys(secrets).length === 0) return null;
  return seal(JSON.stringify(secrets), sealOwner(id), config().authSecret);
}

/**
 * Adds a channel; its secrets are sealed.
 * @returns the channel, and the secret that was made for it: shown this once
 * @throws Problem for an unknown kind or a name that is taken, ZodError for fields that do not fit
 */
export async function addChannel(
  db: Database,
  { kind, name, fields, createdBy }: NewChannel,
): Promise<{ channel: ListedChannel; secret: string | null }> {
  const notifier = notifierOf(kind);
  const settings = notifier.settings.parse(fieldsOf(kind, fields, false)) as object;
  const given = fieldsOf(kind, fields, true);
  const made = Object.keys(given).length === 0 ? (notifier.makeSecrets?.() ?? {}) : {};
  const secrets = notifier.secrets.parse({ ...made, ...given }) as Record<string, string>;
  await refuseTaken(db, name);
  const id = randomUUID();
  const sealed = sealedFor(id, secrets);
  const row = await db.prisma.channel.create({ data: { id, kind, name, settings, sealed, createdBy } });
  return { channel: listed(row), secret: Object.values(made)[0] ?? null };
}

/**
 * Changes a channel's name and fields. Secrets that are not given stay what they are.
 * @throws Problem when there is none or the name is taken, ZodError for fields that do not fit
 */
export async function changeChannel(
  db: Database,
  id: string,
  { name, fields }: Pick<NewChannel, "name" | "fields">,
): Promise<ListedChannel> {
  const row = await db.prisma.channel.findUnique({ where: { id } });
  if (!row) throw new Problem("not-found", "There is no such channel.");
  const notifier = notifierOf(row.kind);
  const settings = notifier.settings.parse(fieldsOf(row.kind, fields, false)) as object;
  const kept = row.sealed ? JSON.parse(unseal(row.sealed, sealOwner(id), config().authSecret)) : {};
  const given = fieldsOf(row.kind, fields, true);
  const secrets = notifier.secrets.parse({ ...kept, ...given }) as Record<string, string>;
  await refuseTaken(db, name, id);
  return listed(
    await db.prisma.channel.update({
      where: { id },
      data: { name, settings, sealed: sealedFor(id, secrets) },
    }),
  );
}

/** Removes a channel; what was to go there goes nowhere. @throws Problem when there is none, or a schedule needs it */
export async function removeChannel(db: Database, id: string): Promise<ListedChannel> {
  const row = await db.prisma.channel.findUnique({ where: { id } });
  if (!row) throw new Problem("not-found", "There is no such channel.");
  const users = await db.prisma.schedule.findMany({
    where: { input: { path: ["channels"], array_contains: [id] } },
  });
  if (users.length > 0) {
    throw new Problem("conflict", `${users.map(({ title }) => title).join(", ")} is delivered there.`, {
      next: "Choose another channel in the schedule first.",
    });
  }
  await db.prisma.channel.delete({ where: { id } });
  return listed(row);
}
