import { shortArn } from "@/components/ui/short-arn";
import type { EventRow } from "@/lib/contract/endpoints/events";
import { whoActed } from "./who";

const said: Record<string, string> = {
  Abort: "aborted",
  Accept: "accepted",
  Add: "added",
  Allocate: "allocated",
  Assume: "took",
  Associate: "associated",
  Attach: "attached",
  Authorize: "authorised",
  Batch: "batch",
  Cancel: "cancelled",
  Change: "changed",
  Console: "signed in to the",
  Copy: "copied",
  Create: "created",
  Deactivate: "deactivated",
  Decrypt: "decrypted",
  Delete: "deleted",
  Deregister: "deregistered",
  Describe: "looked at",
  Detach: "detached",
  Disable: "switched off",
  Disassociate: "disassociated",
  Enable: "switched on",
  Encrypt: "encrypted",
  Execute: "ran",
  Generate: "generated",
  Get: "read",
  Head: "looked at",
  Import: "imported",
  Invoke: "called",
  Launch: "launched",
  List: "listed",
  Lookup: "looked up",
  Modify: "changed",
  Publish: "published",
  Put: "set",
  Query: "queried",
  Reboot: "restarted",
  Register: "registered",
  Reject: "refused",
  Release: "released",
  Remove: "removed",
  Replace: "replaced",
  Request: "asked for",
  Reset: "reset",
  Restore: "restored",
  Resume: "resumed",
  Revoke: "revoked",
  Rotate: "rotated",
  Run: "ran",
  Scan: "scanned",
  Schedule: "scheduled",
  Send: "sent",
  Set: "set",
  Start: "started",
  Stop: "stopped",
  Switch: "switched",
  Tag: "tagged",
  Terminate: "terminated",
  Untag: "untagged",
  Update: "changed",
  Upload: "uploaded",
  Validate: "validated",
};

/** The few whose names say less than people do. */
const known: Record<string, string> = {
  ConsoleLogin: "signed in to the console",
  GetCallerIdentity: "asked who they are",
  AssumeRole: "took a role",
  AssumeRoleWithSAML: "took a role through SAML",
  AssumeRoleWithWebIdentity: "took a role with a web identity",
  Federate: "entered an account through Identity Center",
  Authenticate: "signed in through Identity Center",
  PutObject: "wrote an object",
  GetObject: "read an object",
  DeleteObject: "deleted an object",
  ListObjects: "listed objects",
};

/** The words of a name in camel case, capitals of abbreviations kept: `DBInstance` → DB, instance. */
function wordsOf(name: string): string[] {
  const words = name.match(/[A-Z]+(?=[A-Z][a-z])|[A-Z]?[a-z]+|[A-Z]+|\d+/g) ?? [name];
  return words.map((word) => (/^[A-Z]{2,}$/.test(word) ? word : word.toLowerCase()));
}

/** An API call as something done: "restored DB instance from DB snapshot". */
export function verbWords(name: string): string {
  if (Object.hasOwn(known, name)) return known[name] ?? name;
  const [first = name, ...rest] = wordsOf(name);
  const verb = said[first.charAt(0).toUpperCase() + first.slice(1)];
  return verb ? [verb, ...rest].join(" ") : `called ${name}`;
}

const denied = /denied|unauthorized|forbidden/i;

/** What happened, in one sentence: who, what, on what, and whether it failed. */
export function eventSentence(event: EventRow): { who: string; did: string; on: string | null; end: string } {
  const { name } = whoActed(event);
  const [resource] = event.resources;
  const did = verbWords(event.name);
  if (!event.error) return { who: name, did, on: resource ?? null, end: "" };
  const end = denied.test(event.error) ? ", and was denied" : `, which failed: ${event.error}`;
  return {
    who: name,
    did: event.name === "ConsoleLogin" ? "tried to sign in to the console" : did,
    on: resource ?? null,
    end,
  };
}

/** A resource as a few words: its name without the ARN's front. */
export function resourceName(resource: string): string {
  return shortArn(resource).name;
}
