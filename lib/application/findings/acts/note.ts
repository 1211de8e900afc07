import type { Database } from "@/lib/adapters/db/database";
import { addActs } from "@/lib/adapters/db/queries/posture/add-acts";
import { notesById } from "@/lib/adapters/db/queries/posture/notes-by-id";
import { transaction } from "@/lib/adapters/db/transaction";
import { Problem } from "@/lib/domain/errors/problem";
import { type Actor, chosen } from "./chosen";

/** Adds a note to the thread of each of the findings. @throws Problem not-found */
export async function noteFindings(
  db: Database,
  actor: Actor,
  { ids, text }: { ids: readonly string[]; text: string },
): Promise<{ asked: number; changed: number; notes: string[] }> {
  const { who, now: at } = actor;
  return transaction(db, async (client) => {
    const found = await chosen(client, actor, ids);
    const notes = await addActs(client, found, { who, at, act: "noted", detail: { text } });
    return { asked: ids.length, changed: found.length, notes };
  });
}

/** Takes back notes of the actor's own. They stay to be read. @throws Problem not-found, forbidden */
export async function withdrawNotes(
  db: Database,
  actor: Actor,
  { notes }: { notes: readonly string[] },
): Promise<{ asked: number; changed: number }> {
  const { who, now: at, scope } = actor;
  return transaction(db, async (client) => {
    const found = await notesById(client, scope, notes);
    if (found.length === 0) throw new Problem("not-found", "There is no such note, or it was taken back.");
    if (found.some((note) => note.who !== who)) {
      throw new Problem("forbidden", "A note can be taken back by who wrote it only.");
    }
    for (const note of found) {
      await addActs(client, [note], { who, at, act: "withdrawn", detail: { note: note.id } });
    }
    return { asked: notes.length, changed: found.length };
  });
}
