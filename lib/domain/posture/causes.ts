/** What is known of a write event that may have changed a finding. */
export type CandidateEvent = {
  id: string;
  /** ISO 8601. */
  time: string;
  source: string;
  name: string;
  kind: string;
  person: string | null;
  resources: readonly string[];
};

/** A finding that changed, as far as its cause needs it. */
export type Effect = {
  check: string;
  service: string;
  resource: string;
  /** Members of the resource's configuration that changed in the same step; empty when none is known. */
  changed: readonly string[];
};

/** `strong`: names the resource and what changed; `likely`: names the resource; `possible`: same service and account. */
export type Likelihood = "strong" | "likely" | "possible";

export type Cause<E extends CandidateEvent> = { event: E; likelihood: Likelihood; because: string };

/** Names by which events may call a resource: its ARN and its own id. */
export function namesOfResource(resource: string): string[] {
  const own = resource.slice(Math.max(resource.lastIndexOf("/"), resource.lastIndexOf(":")) + 1);
  return [...new Set([resource, own])].filter((name) => name !== "");
}

/** True when the finding is about an account or a region as a whole: no event names such a thing. */
export function isPlace(resource: string): boolean {
  return /:(root|region|\*)$/.test(resource);
}

/** Words that stand in nearly every name and tell nothing. */
const common = new Set([
  "is",
  "are",
  "not",
  "no",
  "the",
  "has",
  "have",
  "every",
  "each",
  "only",
  "and",
  "or",
  "to",
]);

/** `PutBucketPolicy` and `bucket-not-public` as words: put, bucket, policy. Plurals lose their s. */
function wordsOf(text: string): Set<string> {
  const words = text
    .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
    .replace(/([A-Z]+)([A-Z][a-z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .map((word) => word.replace(/s$/, ""));
  return new Set(words.filter((word) => word.length > 1 && !common.has(word)));
}

const makes = /^(Create|Run|Restore|Import|Copy|Register|Launch)/;
/** Words by which an event's name says that it made a thing of another kind: a snapshot of a database is not the database. */
const kindsMade = ["snapshot", "image", "backup"];
const tags = /^(Tag|Untag|AddTags|RemoveTags|CreateTags|DeleteTags)/;

/** `CreateDBSnapshot` of `…:db:orders` makes a snapshot; `RestoreDBInstanceFromDBSnapshot` makes what it restores. */
function makesAnotherKind(eventName: string, resource: string): boolean {
  const object = eventName.replace(/(From|Of).*$/, "").toLowerCase();
  return kindsMade.some((kind) => object.includes(kind) && !resource.toLowerCase().includes(kind));
}

type Ranked<E extends CandidateEvent> = Cause<E> & { rank: number };

function ranked<E extends CandidateEvent>(effect: Effect, event: E): Ranked<E> {
  const names = namesOfResource(effect.resource);
  const byArn = event.resources.includes(effect.resource);
  const named = !isPlace(effect.resource) && (byArn || names.some((name) => event.resources.includes(name)));
  const about = wordsOf(`${effect.check} ${effect.changed.join(" ")}`);
  const shared = [...wordsOf(event.name)].filter((word) => about.has(word));
  const made = named && makes.test(event.name) && !makesAnotherKind(event.name, effect.resource);
  const rank =
    (named ? 6 : 0) +
    (byArn ? 1 : 0) +
    (made ? 2 : 0) +
    Math.min(shared.length, 3) +
    (event.person ? 0.5 : 0) -
    (event.kind === "aws-service" ? 1 : 0) -
    (tags.test(event.name) ? 3 : 0);
  if (!named) {
    return {
      event,
      rank,
      likelihood: "possible",
      because: `${event.source} was changed in the same account, in the same span`,
    };
  }
  if (made) return { event, rank, likelihood: "strong", because: "it made the resource" };
  if (shared.length > 0)
    return {
      event,
      rank,
      likelihood: "strong",
      because: `it names the resource and its ${shared.join(" ")}`,
    };
  return { event, rank, likelihood: "likely", because: "it names the resource" };
}

/**
 * The write events that most probably changed a finding, best first: those that name its resource, and among them those whose name tells of what changed; of equals, the later one, since it had the last
 * word. For a finding about a whole account or region, those of its service.
 */
export function rankCauses<E extends CandidateEvent>(
  effect: Effect,
  events: readonly E[],
  limit: number,
): Cause<E>[] {
  return events
    .map((event) => ranked(effect, event))
    .sort((a, b) => b.rank - a.rank || (a.event.time < b.event.time ? 1 : -1))
    .slice(0, limit)
    .map(({ rank: _, ...cause }) => cause);
}
