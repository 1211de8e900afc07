import type { IamGroup, IamPrincipal, ManagedPolicy } from "../account/account";
import type { Estate } from "../account/estate";
import { completeContext } from "../evaluate/context";
import { evaluate } from "../evaluate/evaluate";
import { prepareRequest } from "../evaluate/request";
import { couldTrustService, trustIndex } from "../question/trust-index";
import type { Workload, WorkloadKind } from "./workload";

/** What the methods look at beside the attacker: principals, policies and workloads of its account. */
export type World = {
  estate: Estate;
  users(account: string): readonly IamPrincipal[];
  roles(account: string): readonly IamPrincipal[];
  /** Roles whose trust policies could let the principal in; `granted`: its own policies name sts:AssumeRole. */
  rolesTrustingPrincipal(principal: IamPrincipal, granted: boolean): readonly IamPrincipal[];
  groups(account: string): readonly IamGroup[];
  /** Managed policies that customers can change, by the account that owns them. */
  policies(account: string): readonly ManagedPolicy[];
  /** Roles of the account that a service may take on. */
  rolesTrusting(account: string, service: string): readonly IamPrincipal[];
  /** Workloads that somebody of the account may reach: its own, and others' that have a policy which may let it in. */
  workloads(kind: WorkloadKind, account: string): readonly Workload[];
};

function trustsService(estate: Estate, role: IamPrincipal, service: string): boolean {
  if (!couldTrustService(role, service)) return false;
  const request = prepareRequest({
    principal: { kind: "service", service },
    action: "sts:AssumeRole",
    resource: role.arn,
    resourceAccount: role.account,
    context: completeContext({}),
  });
  return evaluate(request, null, estate.resourcePolicies(role.arn, "sts:AssumeRole")).decision === "Allowed";
}

function remembered<T>(compute: (key: string) => T): (key: string) => T {
  const kept = new Map<string, T>();
  return (key) => {
    const known = kept.get(key);
    if (known !== undefined) return known;
    const value = compute(key);
    kept.set(key, value);
    return value;
  };
}

function byOwner(estate: Estate, workloads: readonly Workload[]): Map<string, Workload[]> {
  const found = new Map<string, Workload[]>();
  for (const one of workloads) {
    const owner = estate.ownerOf(one.arn) ?? "";
    const known = found.get(owner);
    if (known) known.push(one);
    else found.set(owner, [one]);
  }
  return found;
}

/** Prepares an estate for the search. */
export function worldOf(estate: Estate, workloads: readonly Workload[] = []): World {
  const everyone = [...estate.principals.values()];
  const ofKind = (kind: "user" | "role") =>
    remembered((account) => everyone.filter((one) => one.kind === kind && one.account === account));
  const roles = ofKind("role");
  const reachable = remembered((kind) => {
    const mine = workloads.filter((one) => one.kind === kind);
    return {
      open: mine.filter(({ arn }) => estate.resourcePolicies(arn, kind).policy !== null),
      owned: byOwner(estate, mine),
    };
  });
  const accountOf = (account: string) => estate.accounts.find((one) => one.account === account);
  const trusting = remembered((key) => {
    const [account = "", service = ""] = key.split(" ");
    return roles(account).filter((role) => trustsService(estate, role, service));
  });
  return {
    estate,
    users: ofKind("user"),
    roles,
    rolesTrustingPrincipal: trustIndex(everyone),
    groups: (account) => accountOf(account)?.groups ?? [],
    policies: remembered((account) =>
      (accountOf(account)?.managed ?? []).filter(({ arn }) => arn.split(":")[4] === account),
    ),
    rolesTrusting: (account, service) => trusting(`${account} ${service}`),
    workloads(kind, account) {
      const { open, owned } = reachable(kind);
      const own = owned.get(account) ?? [];
      return open.length === 0 ? own : [...new Set([...own, ...open])];
    },
  };
}
