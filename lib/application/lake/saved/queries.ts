import type { Database } from "@/lib/adapters/db/database";
import { engineOf } from "@/lib/application/lake/engines";
import type { SavedQuery } from "@/lib/contract/endpoints/lake";
import type { Person } from "@/lib/domain/access/person";
import { Problem } from "@/lib/domain/errors/problem";

type Row = Awaited<ReturnType<Database["prisma"]["lakeQuery"]["findMany"]>>[number];
export type Kept = { title: string; engine: string; sql: string; shared: boolean };

function shown({ id, title, engine, sql, shared, createdBy, updatedAt }: Row, person: Person): SavedQuery {
  const mine = createdBy === person.email;
  return { id, title, engine, sql, shared, createdBy, mine, updatedAt: updatedAt.toISOString() };
}

/** A person's own kept questions and those that others share, by title. */
export async function listQueries(db: Database, person: Person): Promise<SavedQuery[]> {
  const rows = await db.prisma.lakeQuery.findMany({
    where: { OR: [{ createdBy: person.email }, { shared: true }] },
    orderBy: [{ title: "asc" }, { createdBy: "asc" }],
  });
  return rows.map((row) => shown(row, person));
}

async function refuseTakenTitle(db: Database, person: Person, title: string, except?: string): Promise<void> {
  const taken = await db.prisma.lakeQuery.findFirst({ where: { createdBy: person.email, title } });
  if (taken && taken.id !== except)
    throw new Problem("conflict", `You have kept a question called "${title}" already.`, {
      where: "title",
      next: "Choose another title, or change that one.",
    });
}

/** Keeps a question. @throws Problem when the engine is none or the title is taken */
export async function addQuery(db: Database, person: Person, kept: Kept): Promise<SavedQuery> {
  engineOf(kept.engine);
  await refuseTakenTitle(db, person, kept.title);
  return shown(await db.prisma.lakeQuery.create({ data: { ...kept, createdBy: person.email } }), person);
}

async function ownQuery(db: Database, person: Person, id: string): Promise<Row> {
  const row = await db.prisma.lakeQuery.findFirst({ where: { id, createdBy: person.email } });
  if (!row) throw new Problem("not-found", "There is no such kept question of yours.");
  return row;
}

/** Changes a kept question of one's own. @throws Problem */
export async function changeQuery(
  db: Database,
  person: Person,
  id: string,
  change: Partial<Kept>,
): Promise<SavedQuery> {
  await ownQuery(db, person, id);
  if (change.engine) engineOf(change.engine);
  if (change.title) await refuseTakenTitle(db, person, change.title, id);
  return shown(await db.prisma.lakeQuery.update({ where: { id }, data: change }), person);
}

/** Removes a kept question of one's own. @returns its title */
export async function removeQuery(db: Database, person: Person, id: string): Promise<string> {
  const { title } = await ownQuery(db, person, id);
  await db.prisma.lakeQuery.delete({ where: { id } });
  return title;
}
