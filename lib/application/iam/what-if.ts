import type { z } from "zod";
import type { Database } from "@/lib/adapters/db/database";
import { actionCatalogue } from "@/lib/adapters/iam-data/catalogue";
import type { ResponseOf } from "@/lib/contract/endpoint";
import type { edit as editSchema, endpoints } from "@/lib/contract/endpoints/compare-permissions";
import { Problem } from "@/lib/domain/errors/problem";
import type { HeldPolicy } from "@/lib/domain/iam/account/account";
import type { Estate } from "@/lib/domain/iam/account/estate";
import { parsePolicy } from "@/lib/domain/iam/policy/parse";
import type { Policy } from "@/lib/domain/iam/policy/policy";
import { type Edit, withEdit } from "@/lib/domain/iam/what-if/edit";
import { servicesIn, whatIf } from "@/lib/domain/iam/what-if/what-if";
import type { AccountScope } from "@/lib/domain/scope/account-scope";
import { callsIn } from "./calls";
import { estateOf } from "./estate";
import { knownPrincipal, noSuchPrincipal } from "./principal-permissions";

type Given = z.output<typeof editSchema>;

/** Reads a proposed document. Throws a Problem that names the place of the first error. */
export function readProposed(document: string, where = "the policy"): Policy {
  const read = parsePolicy(document);
  if (read.ok) return read.policy;
  const [first] = read.problems.filter(({ severity }) => severity === "error");
  throw new Problem("bad-input", `${first?.path ? `${first.path}: ` : ""}${first?.message ?? "no policy"}.`, {
    where,
    next: "Permissions → Check a policy shows everything that is wrong with it.",
  });
}

function policyOf(document: string | null): Policy | null {
  return document === null ? null : readProposed(document);
}

function editOf(estate: Estate, given: Given): Edit {
  if (given.kind === "scp")
    return { kind: "scp", account: given.account, policy: readProposed(given.document) };
  if (given.kind === "policy") return { kind: "policy", arn: given.arn, policy: policyOf(given.document) };
  const principal = knownPrincipal(estate, given.principal);
  if (given.kind === "add") return { kind: "add", principal, policy: readProposed(given.document) };
  const policy = policyOf(given.document);
  if (given.kind === "boundary") return { kind: "boundary", principal, policy };
  return { kind: "inline", principal, name: heldName(estate, principal, given.name), policy };
}

/** The name under which a principal holds a policy. Throws a Problem that says which ones it does hold. */
function heldName(estate: Estate, arn: string, name: string): string {
  const names = (estate.principals.get(arn)?.policies ?? []).map((held) => held.name);
  const found = names.find((one) => one === name) ?? names.find((one) => one.endsWith(`/${name}`));
  if (found) return found;
  throw new Problem("not-found", `${arn} holds no policy ${name}.`, {
    next: names.length > 0 ? `It holds ${names.join(", ")}.` : "It holds none at all.",
  });
}

/** The documents that differ by an edit; only services that they speak of can be concerned. */
function documentsOf(estate: Estate, edit: Edit): (Policy | null)[] | null {
  if (edit.kind === "scp" || edit.kind === "boundary") return null;
  if (edit.kind === "add") return [edit.policy];
  const isMeant = (held: HeldPolicy) =>
    edit.kind === "policy" ? held.arn === edit.arn : held.name === edit.name;
  const before = [...estate.principals.values()].flatMap(({ policies }) => policies.find(isMeant) ?? []);
  return [edit.policy, ...new Set(before.map(({ policy }) => policy))];
}

/** So many calls are listed; the totals count them all. */
const mostListed = 500;

/** What an edited policy would do to whom, and to the calls of the last days. Throws a Problem for one that is none. */
export async function askWhatIf(
  db: Database,
  scope: AccountScope,
  given: Given,
  asked: { days: number; now: Date },
): Promise<ResponseOf<typeof endpoints.whatIfPermissions>> {
  const estate = await estateOf(db, scope);
  const edit = editOf(estate, given);
  const edited = withEdit(estate, edit);
  const documents = documentsOf(estate, edit);
  const { calls, days } = await callsIn(db, scope, asked);
  const { denied, allowed, ...answer } = whatIf(estate, edited, {
    calls,
    catalogue: await actionCatalogue(),
    services: documents ? servicesIn(documents) : undefined,
  });
  const total = (of: typeof denied) => of.reduce((sum, { count }) => sum + count, 0);
  return {
    days,
    ...answer,
    denied: denied.slice(0, mostListed),
    allowed: allowed.slice(0, mostListed),
    totals: { denied: total(denied), allowed: total(allowed) },
  };
}

/** A policy that a principal holds, as text to edit. Throws a Problem when it holds none of that name. */
export async function policyDocument(
  db: Database,
  scope: AccountScope,
  { principal: given, name }: { principal: string; name: string },
): Promise<ResponseOf<typeof endpoints.policyDocument>> {
  const estate = await estateOf(db, scope);
  const principal = estate.principals.get(knownPrincipal(estate, given)) ?? noSuchPrincipal(given);
  const held = principal.policies.find((one) => one.name === name);
  const found = held ?? (principal.boundary?.name === name ? { ...principal.boundary, arn: name } : null);
  if (!found) throw new Problem("not-found", `${principal.name} holds no policy ${name}.`);
  const { version, statements } = found.policy;
  const { arn } = found;
  return {
    name,
    arn,
    holders: arn
      ? [...estate.principals.values()].filter(({ policies }) => policies.some((one) => one.arn === arn))
          .length
      : 1,
    text: JSON.stringify({ Version: version, Statement: statements.map(({ written }) => written) }, null, 2),
  };
}
