import type { Database } from "@/lib/adapters/db/database";
import { accountHits } from "@/lib/application/search/account-hits";
import { actorHits } from "@/lib/application/search/actor-hits";
import { checkHits } from "@/lib/application/search/check-hits";
import { eventHits } from "@/lib/application/search/event-hits";
import type { Asked, Hit } from "@/lib/application/search/hit";
import { principalHits } from "@/lib/application/search/principal-hits";
import { resourceHits } from "@/lib/application/search/resource-hits";
import { type Permission, roleGrants } from "@/lib/domain/access/permissions";
import type { Person } from "@/lib/domain/access/person";
import type { AccountScope } from "@/lib/domain/scope/account-scope";
import { recognise } from "@/lib/domain/search/recognise";

const mostHits = 24;

/**
 * Finds anything by ARN, id, IP, person, event or check: what the text is by its shape first, then by name.
 * Each kind of hit is asked for only when the person may open what it leads to.
 */
export async function search(
  db: Database,
  scope: AccountScope,
  person: Person,
  text: string,
): Promise<Hit[]> {
  const may = (permission: Permission) => roleGrants(person.role, permission);
  const asked: Asked = { db, scope, may, ...recognise(text) };
  if (asked.text === "") return [];
  const found = await Promise.all([
    eventHits(asked),
    accountHits(asked),
    resourceHits(asked),
    principalHits(asked),
    actorHits(asked),
    checkHits(asked),
  ]);
  return distinct(found.flat()).slice(0, mostHits);
}

/** The first hit for each place it leads to. */
function distinct(hits: readonly Hit[]): Hit[] {
  return [...new Map([...hits].reverse().map((hit) => [hit.href, hit])).values()].reverse();
}
