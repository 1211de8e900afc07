import type { Estate, ResourcePolicy } from "../account/estate";
import { describeCondition } from "../condition/describe";
import { compilePolicies } from "../evaluate/compile-policies";
import { type ContextValues, partialContext } from "../evaluate/context";
import { type Decision, evaluate } from "../evaluate/evaluate";
import { prepareRequest } from "../evaluate/request";
import { allowEverything } from "../policy/allow-everything";
import type { PrincipalPattern, Statement } from "../policy/policy";
import { type Principal, readPrincipal } from "../principal/principal";
import { plainCall } from "../question/context";
import { type AccessKind, typicalActions } from "../typical-actions";

/** Who from outside: anybody at all, another account (or one of its principals), or an identity provider. */
export type Outsider = { kind: "anyone" | "account" | "provider"; name: string; account: string | null };

/** One resource (or role) that somebody from outside reaches, as the evaluator confirms. */
export type Exposure = {
  resource: string;
  type: string;
  account: string;
  outsider: Outsider;
  /** What they can do, and whether only under conditions. */
  access: { kind: AccessKind | "take on"; decision: "Allowed" | "Conditional" }[];
  conditions: string[];
  statement: { path: string; sid: string | null; written: Readonly<Record<string, unknown>> };
};

/** A resource with its type, whose policy may let outsiders in. */
export type Exposed = ResourcePolicy & { type: string };

const accountIn = (value: string) =>
  /^(\d{12})$|^arn:[^:]+:(?:iam|sts)::(\d{12}):/.exec(value)?.slice(1).find(Boolean);

/** Providers of one's own account vouch for one's own people and machines: they are no outsiders, others' are. */
function outsiderOf(entry: PrincipalPattern, ours: ReadonlySet<string>): Outsider | null {
  if (entry.kind === "everyone") return { kind: "anyone", name: "anyone", account: null };
  if (entry.kind === "service") return null;
  if (entry.kind === "canonical") return { kind: "account", name: entry.value, account: null };
  const account = accountIn(entry.value);
  if (entry.kind === "federated") {
    const isOwn = account !== undefined && entry.value.includes(":saml-provider/") && ours.has(account);
    return isOwn ? null : { kind: "provider", name: entry.value, account: account ?? null };
  }
  if (account === undefined || ours.has(account)) return null;
  return { kind: "account", name: entry.value, account };
}

/** The caller that stands for an outsider: its own account lets it do everything. */
function callerFor({ kind, name, account }: Outsider): Principal | null {
  if (kind === "anyone") return readPrincipal("anonymous");
  if (kind === "provider") return readPrincipal(name);
  return readPrincipal(name) ?? (account ? readPrincipal(account) : null);
}

const everything = compilePolicies([{ name: "the outsider's own policies", policy: allowEverything }]);
const unbounded = { identity: everything, boundary: null, session: null, scps: [] };

/** What an outsider's call certainly does not carry: it is in no organisation of ours and comes from no account of ours. */
function contextFor(outsider: Outsider) {
  if (outsider.kind === "anyone") return partialContext(plainCall, (key) => key.startsWith("aws:principal"));
  const known: ContextValues = outsider.account ? { "aws:PrincipalAccount": outsider.account } : {};
  return partialContext(
    { ...plainCall, ...known },
    (key) => key === "aws:principalorgid" || key === "aws:principalorgpaths",
  );
}

function decisionOn(
  estate: Estate,
  outsider: Outsider,
  { action, resource, account }: { action: string; resource: string; account: string },
): Decision {
  const principal = callerFor(outsider);
  if (!principal) return "ImplicitlyDenied";
  const request = prepareRequest({
    principal,
    action,
    resource,
    resourceAccount: account,
    context: contextFor(outsider),
  });
  const caller = outsider.kind === "account" ? unbounded : null;
  return evaluate(request, caller, estate.resourcePolicies(resource, action)).decision;
}

type Question = { kind: Exposure["access"][number]["kind"]; action: string; resource: string };

function questionsOf({ type, arn }: Pick<Exposed, "type" | "arn">): Question[] {
  if (type !== "iam:role") return typicalActions(type, arn);
  return ["sts:AssumeRole", "sts:AssumeRoleWithWebIdentity", "sts:AssumeRoleWithSAML"].map((action) => ({
    kind: "take on",
    action,
    resource: arn,
  }));
}

function exposuresOf(
  estate: Estate,
  exposed: Exposed,
  statement: Statement,
  ours: ReadonlySet<string>,
): Exposure[] {
  const { principals } = statement;
  if (statement.effect !== "Allow" || principals === null) return [];
  const outsiders = principals.negated
    ? [{ kind: "anyone" as const, name: "anyone who is not listed", account: null }]
    : principals.entries.flatMap((entry) => outsiderOf(entry, ours) ?? []);
  const { arn, type, account } = exposed;
  return outsiders.flatMap((outsider): Exposure[] => {
    const found = new Map<Question["kind"], "Allowed" | "Conditional">();
    for (const { kind, action, resource } of questionsOf(exposed)) {
      const decision = decisionOn(estate, outsider, { action, resource, account });
      if (decision === "Allowed" || (decision === "Conditional" && !found.has(kind)))
        found.set(kind, decision);
    }
    if (found.size === 0) return [];
    return [
      {
        resource: arn,
        type,
        account,
        outsider,
        access: [...found].map(([kind, decision]) => ({ kind, decision })),
        conditions: statement.conditions.map(describeCondition),
        statement: { path: statement.path, sid: statement.sid, written: statement.written },
      },
    ];
  });
}

/** Roles with their trust policies, as resources that outsiders may take on. */
function rolesOf(estate: Estate): Exposed[] {
  return [...estate.principals.values()].flatMap(({ kind, arn, account, trust }): Exposed[] =>
    kind === "role" && trust ? [{ arn, account, policy: trust, type: "iam:role" }] : [],
  );
}

const gravity: Record<Outsider["kind"], number> = { anyone: 0, account: 1, provider: 2 };

/**
 * Every resource and role that its own policy lets somebody from outside reach, confirmed by evaluation under resource
 * control policies: anyone first. What depends on a condition says so.
 * @param ours the accounts of one's own organisation
 */
export function exposureMap(
  estate: Estate,
  resources: readonly Exposed[],
  ours: ReadonlySet<string>,
): Exposure[] {
  return [...resources, ...rolesOf(estate)]
    .flatMap((exposed) =>
      exposed.policy.statements.flatMap((statement) => exposuresOf(estate, exposed, statement, ours)),
    )
    .sort(
      (a, b) => gravity[a.outsider.kind] - gravity[b.outsider.kind] || (a.resource < b.resource ? -1 : 1),
    );
}
