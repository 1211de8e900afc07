import { redact } from "@/lib/domain/cloudtrail/redact";
import { canonical } from "@/lib/domain/json/canonical";

/** One member that differs between two configurations; a side without it is undefined. */
export type Difference = { path: string; before?: unknown; after?: unknown };

/** They change whenever a thing is used, which changes nothing about the thing. */
export const signsOfUse: ReadonlySet<string> = new Set([
  "LastUsedDate",
  "LastUsedRegion",
  "LastUsedService",
  "PasswordLastUsed",
  "RoleLastUsed",
  "LastAccessedDate",
  "LastConnectedAt",
]);

const mostDifferences = 50;
const longestValue = 4_000;

type JsonObject = Record<string, unknown>;

function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Policies often come as JSON inside a text: they are compared by what they say. */
function opened(value: unknown): unknown {
  if (typeof value !== "string" || !/^\s*[{[]/.test(value)) return value;
  try {
    return JSON.parse(value);
  } catch {
    // Looks like JSON and is none: compared as the text it is.
    return value;
  }
}

function short(value: unknown): unknown {
  const text = JSON.stringify(value) ?? "";
  return text.length > longestValue ? `${text.slice(0, longestValue)}…` : value;
}

function difference(path: string, before: unknown, after: unknown): Difference {
  return {
    path,
    ...(before === undefined ? {} : { before: short(before) }),
    ...(after === undefined ? {} : { after: short(after) }),
  };
}

/** What one list has that the other lacks; where exactly one element was replaced, what changed within it. */
function* listDifferences(path: string, before: unknown[], after: unknown[]): Generator<Difference> {
  const had = new Set(before.map(canonical));
  const has = new Set(after.map(canonical));
  const gone = before.filter((one) => !has.has(canonical(one)));
  const come = after.filter((one) => !had.has(canonical(one)));
  const [only] = gone;
  if (gone.length === 1 && come.length === 1 && isObject(only)) {
    yield* differences(`${path}[${before.indexOf(only)}]`, only, come[0]);
    return;
  }
  if (gone.length + come.length > 0) {
    yield difference(`${path}[]`, gone.length > 0 ? gone : undefined, come.length > 0 ? come : undefined);
  }
}

function* differences(path: string, given: unknown, given2: unknown): Generator<Difference> {
  const before = opened(given);
  const after = opened(given2);
  if (Array.isArray(before) && Array.isArray(after)) {
    yield* listDifferences(path, before, after);
  } else if (isObject(before) && isObject(after)) {
    for (const member of new Set([...Object.keys(before), ...Object.keys(after)])) {
      if (signsOfUse.has(member)) continue;
      yield* differences(path ? `${path}.${member}` : member, before[member], after[member]);
    }
  } else if (canonical(before) !== canonical(after)) {
    yield difference(path, before, after);
  }
}

/**
 * What changed between two configurations of the same resource, member by member; secrets withheld. At most 50 members,
 * and long values are cut. Signs of use (when a key was last used) are no change.
 */
export function configDifferences(before: unknown, after: unknown): Difference[] {
  const found: Difference[] = [];
  for (const one of differences("", redact(before), redact(after))) {
    if (found.push(one) >= mostDifferences) break;
  }
  return found;
}
