import { randomUUID } from "node:crypto";
import type { Database } from "@/lib/adapters/db/database";
import { notifiers } from "@/lib/adapters/notify/notifiers.generated";
import { seal } from "@/lib/adapters/secrets/seal";
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
  createdBy: string;
  createdAt: string;
};

type Row = Awaited<ReturnType<Database["prisma"]["channel"]["findMany"]>>[number];

/** What a sealed secret of a channel is bound to. */
export function sealOwner(channelId: string): string {
  return `channel:${channelId}`;
}

function leadsTo(settings: unknown): string {
  const values = Object.values((settings ?? {}) as Record<string, unknown>).flat();
  return values.filter((value) => typeof value === "string").join(", ");
}

function listed(row: Row): ListedChannel {
  const { id, kind, name, settings, createdBy, createdAt } = row;
  const kindName = notifiers.find((one) => one.kind === kind)?.name ?? kind;
  return {
    id,
    kind,
    kindName,
    name,
    leads: leadsTo(settings),
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
  if (await db.prisma.channel.findUnique({ where: { name } })) {
    throw new Problem("conflict", `There is a channel named ${name} already.`, { where: "name" });
  }
  const id = randomUUID();
  const sealed =
    Object.keys(secrets).length > 0
      ? seal(JSON.stringify(secrets), sealOwner(id), config().authSecret)
      : null;
  const row = await db.prisma.channel.create({ data: { id, kind, name, settings, sealed, createdBy } });
  return { channel: listed(row), secret: Object.values(made)[0] ?? null };
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
