import { splitArn } from "../match/arn";

/** Who makes a request, as far as policies can tell. */
export type Principal =
  | { kind: "root" | "user" | "federated-user"; arn: string; account: string; name: string }
  /** A role of which no session is known: any session of it. */
  | { kind: "role"; arn: string; account: string; name: string }
  /** One session of a role; `arn` is the session's, `role` the role's ARN with its path. */
  | { kind: "session"; arn: string; account: string; name: string; role: string }
  | { kind: "service"; service: string }
  /** A person or workload known only to an identity provider, before it has a role. */
  | { kind: "federated"; provider: string }
  | { kind: "anonymous" };

function partition(arn: string): string {
  return splitArn(arn)[1] ?? "aws";
}

/**
 * Reads a principal: an ARN of a user, role, role session, federated user or account root, a 12-digit account (its root),
 * a service (`lambda.amazonaws.com`), an identity provider, or `anonymous`.
 * `roleArn` is the role of a session, needed when the role has a path, which session ARNs leave out.
 * Returns null for anything else.
 */
export function readPrincipal(text: string, roleArn?: string): Principal | null {
  if (text === "anonymous" || text === "*") return { kind: "anonymous" };
  if (/^\d{12}$/.test(text))
    return { kind: "root", arn: `arn:aws:iam::${text}:root`, account: text, name: "root" };
  if (!text.startsWith("arn:")) return readName(text);
  const [, , service = "", , account = "", resource = ""] = splitArn(text);
  const [type = "", ...path] = resource.split("/");
  const name = path.at(-1) ?? "";
  if (service === "iam" && resource === "root") return { kind: "root", arn: text, account, name: "root" };
  if (service === "iam" && type === "user" && name) return { kind: "user", arn: text, account, name };
  if (service === "iam" && type === "role" && name) return { kind: "role", arn: text, account, name };
  if (service === "iam" && (type === "saml-provider" || type === "oidc-provider"))
    return { kind: "federated", provider: text };
  if (service === "sts" && type === "federated-user" && name)
    return { kind: "federated-user", arn: text, account, name };
  if (service === "sts" && type === "assumed-role" && path.length === 2) {
    const derived = `arn:${partition(text)}:iam::${account}:role/${path[0] ?? ""}`;
    return { kind: "session", arn: text, account, name, role: roleArn ?? derived };
  }
  return null;
}

function readName(text: string): Principal | null {
  if (/^[a-z0-9.-]+\.amazonaws\.com(\.cn)?$/.test(text) && !text.startsWith("cognito-identity."))
    return { kind: "service", service: text };
  return /^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(text) ? { kind: "federated", provider: text } : null;
}

/** The account a principal belongs to; null for services, providers and anonymous callers. */
export function accountOf(principal: Principal): string | null {
  return "account" in principal ? principal.account : null;
}

/** How a principal is written in an answer: its ARN, service or provider. */
export function principalName(principal: Principal): string {
  if ("arn" in principal) return principal.arn;
  if (principal.kind === "service") return principal.service;
  return principal.kind === "federated" ? principal.provider : "anonymous";
}

/** Service-linked roles live under this path; neither SCPs nor RCPs bind them. AWS: "SCP evaluation", "RCPs". */
export function isServiceLinked(principal: Principal): boolean {
  const arn = principal.kind === "session" ? principal.role : principal.kind === "role" ? principal.arn : "";
  return arn.includes(":role/aws-service-role/");
}
