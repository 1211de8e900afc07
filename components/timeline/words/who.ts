import type { EventRow } from "@/lib/contract/endpoints/events";

type Who = { name: string; via: string };

/** `Dana Ruiz` of dana.ruiz@northwind.example; what does not look like two names stays as it is. */
export function personName(person: string): string {
  const local = /^([^@\s]+)@[^@\s]+$/.exec(person)?.[1] ?? person;
  const parts = local.split(/[._]/);
  if (parts.length < 2 || parts.some((part) => !/^[a-z][a-z'-]+$/i.test(part))) return person;
  return parts.map((part) => part.charAt(0).toUpperCase() + part.slice(1)).join(" ");
}

const kindWords: Record<EventRow["kind"], string> = {
  root: "account root",
  "iam-user": "IAM user",
  "assumed-role": "role",
  "saml-user": "SAML",
  "web-identity-user": "web identity",
  "identity-center-user": "Identity Center",
  "federated-user": "federated",
  "aws-service": "AWS service",
  "aws-account": "other account",
  directory: "directory",
  anonymous: "not signed in",
  unknown: "unknown",
};

const singleSignOn = /AWSReservedSSO_/;

/** Who acted, the human first: "Dana Ruiz" and "via DBA-role (SSO)". */
export function whoActed(event: Pick<EventRow, "person" | "actorName" | "actor" | "kind" | "session">): Who {
  const { person, actorName, actor, kind, session } = event;
  const sso = singleSignOn.test(actor) ? " (SSO)" : "";
  if (person && person !== actorName) return { name: personName(person), via: `via ${actorName}${sso}` };
  if (kind === "iam-user" && session?.startsWith("AKIA"))
    return { name: actorName, via: `access key …${session.slice(-4)}` };
  return { name: actorName, via: `${kindWords[kind]}${sso}` };
}

/** What a kind of actor is called. */
export function kindName(kind: string): string {
  return Object.hasOwn(kindWords, kind) ? kindWords[kind as EventRow["kind"]] : kind;
}
