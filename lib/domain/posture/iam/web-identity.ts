import type { RequestContext } from "@/lib/domain/iam/evaluate/context";
import type { Policy } from "@/lib/domain/iam/policy/policy";
import { readPrincipal } from "@/lib/domain/iam/principal/principal";
import { admits } from "./trust";

/**
 * Identity providers that give a token to everyone who signs up, the claim that tells one customer from another, and what
 * that claim says in a stranger's token. AWS: "Create a role for OpenID Connect federation"; the providers' own pages.
 */
const publicProviders: Readonly<Record<string, { claim: string; strange: string }>> = {
  "token.actions.githubusercontent.com": {
    claim: "sub",
    strange: "repo:stranger/stranger:ref:refs/heads/main",
  },
  "gitlab.com": { claim: "sub", strange: "project_path:stranger/stranger:ref_type:branch:ref:main" },
  "app.terraform.io": {
    claim: "sub",
    strange: "organization:stranger:project:stranger:workspace:stranger:run_phase:apply",
  },
  "cognito-identity.amazonaws.com": {
    claim: "aud",
    strange: "us-east-1:00000000-0000-0000-0000-000000000000",
  },
  "accounts.google.com": { claim: "aud", strange: "stranger.apps.googleusercontent.com" },
  "graph.facebook.com": { claim: "app_id", strange: "000000000000000" },
  "www.amazon.com": { claim: "app_id", strange: "amzn1.application.stranger" },
};

/** The provider's name as condition keys begin with it: an ARN's part after `oidc-provider/`, or the name itself. */
function hostOf(provider: string): string {
  return provider.split(":oidc-provider/").at(-1) ?? provider;
}

/** Every key but the claim is unknown: a stranger's token may hold what is asked for, an audience above all. */
function tokenOf(host: string, claim: string, strange: string): RequestContext {
  const key = `${host}:${claim}`.toLowerCase();
  const mayHold = new Set(["aud", "azp", "amr"].map((one) => `${host}:${one}`.toLowerCase()));
  return {
    get: (asked) => (asked === key ? [strange] : mayHold.has(asked) ? undefined : null),
  };
}

/** The public providers that a trust policy names, and those of them whose every customer it lets in. */
export function openProviders(trust: Policy, role: string): { named: string[]; open: string[] } {
  const entries = trust.statements.flatMap(({ principals }) => principals?.entries ?? []);
  const providers = new Set(
    entries
      .flatMap((entry) => (entry.kind === "federated" || entry.kind === "everyone" ? [entry] : []))
      .flatMap((entry) => (entry.kind === "federated" ? [entry.value] : [])),
  );
  const named = [...providers].filter((provider) => Object.hasOwn(publicProviders, hostOf(provider)));
  const open = named.filter((provider) => {
    const host = hostOf(provider);
    const known = publicProviders[host];
    const principal = readPrincipal(provider);
    if (!known || !principal) return false;
    const context = tokenOf(host, known.claim, known.strange);
    return admits(trust, role, { principal, action: "sts:AssumeRoleWithWebIdentity", context }) !== "no";
  });
  return { named: named.map(hostOf), open: open.map(hostOf) };
}
