import { object, type TrailRecord, text } from "./record";

export type ActorKind =
  | "root"
  | "iam-user"
  | "assumed-role"
  | "saml-user"
  | "web-identity-user"
  | "identity-center-user"
  | "federated-user"
  | "aws-service"
  | "aws-account"
  | "directory"
  | "anonymous"
  | "unknown";

/** Who acted. `actor` stays the same over sessions: the ARN of the role, not of the session. */
export type Actor = {
  actor: string;
  actorName: string;
  kind: ActorKind;
  /** The human behind it, where the record says so. */
  person: string | null;
  /** What the events of one session share: a temporary access key, a role session, a long-lived key. */
  session: string | null;
};

const roleSession = /^arn:([a-z-]+):sts::(\d{12}|):assumed-role\/(.+)\/([^/]+)$/;
const singleSignOnRole = /^AWSReservedSSO_(.+)_[0-9a-f]{16}$/;
const looksLikePerson = /^[^\s@/]+@[^\s@/]+\.[^\s@/]+$/;

const lastPart = (arn: string): string => arn.slice(arn.lastIndexOf("/") + 1);

/** `DBA` of AWSReservedSSO_DBA_0123456789abcdef: the permission set, as people know it. */
function roleName(name: string): string {
  return singleSignOnRole.exec(name)?.[1] ?? name;
}

function service(identity: TrailRecord): Actor | undefined {
  const invokedBy = text(identity, "invokedBy");
  if (!invokedBy) return undefined;
  return {
    actor: invokedBy,
    actorName: invokedBy.replace(/\.amazonaws\.com$/, ""),
    kind: "aws-service",
    person: null,
    session: null,
  };
}

/** https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-user-identity.html */
function assumedRole(identity: TrailRecord): Actor {
  const arn = text(identity, "arn");
  const context = object(identity, "sessionContext");
  const issuer = object(context, "sessionIssuer");
  const parts = arn ? roleSession.exec(arn) : null;
  const [, partition = "aws", account = "", path = "", sessionName = ""] = parts ?? [];
  const name =
    text(issuer, "userName") ??
    (path ? lastPart(path) : undefined) ??
    text(identity, "userName") ??
    "unknown role";
  const accountId = account || (text(identity, "accountId") ?? "");
  const role =
    text(issuer, "arn") ??
    (parts ? `arn:${partition}:iam::${accountId}:role/${path}` : (arn ?? `role/${name}`));
  const isSingleSignOn = singleSignOnRole.test(name);
  const source = text(context, "sourceIdentity") ?? text(identity, "sourceIdentity");
  const named = sessionName && (isSingleSignOn || looksLikePerson.test(sessionName)) ? sessionName : null;
  return {
    actor: role,
    actorName: roleName(name),
    kind: "assumed-role",
    person: source ?? named,
    session: text(identity, "accessKeyId") ?? arn ?? null,
  };
}

function iamUser(identity: TrailRecord): Actor {
  const arn = text(identity, "arn");
  const userName = text(identity, "userName") ?? (arn ? lastPart(arn) : undefined);
  const account = text(identity, "accountId");
  const hidden = userName === "HIDDEN_DUE_TO_SECURITY_REASONS";
  // A failed sign-in with an unknown name: AWS hides what was typed, as it may be a password.
  if (hidden || !userName) {
    const actor = account ? `arn:aws:iam::${account}:user/unknown` : "unknown";
    return {
      actor: arn ?? actor,
      actorName: hidden ? "hidden by AWS" : "unknown user",
      kind: "iam-user",
      person: null,
      session: text(identity, "accessKeyId") ?? null,
    };
  }
  const context = object(identity, "sessionContext");
  return {
    actor: arn ?? (account ? `arn:aws:iam::${account}:user/${userName}` : `user/${userName}`),
    actorName: userName,
    kind: "iam-user",
    person: text(context, "sourceIdentity") ?? userName,
    session: text(identity, "accessKeyId") ?? null,
  };
}

/** Someone vouched for by another party, where `userName` is who they are there. */
function vouched(identity: TrailRecord, kind: ActorKind): Actor {
  const principal = text(identity, "principalId");
  const provider = text(identity, "identityProvider");
  const userName = text(identity, "userName") ?? principal?.split(":").at(-1);
  const human = kind === "saml-user" || (userName !== undefined && looksLikePerson.test(userName));
  return {
    actor: text(identity, "arn") ?? principal ?? provider ?? kind,
    actorName: userName ?? provider ?? kind,
    kind,
    person: human ? (userName ?? null) : null,
    session: text(identity, "accessKeyId") ?? null,
  };
}

function identityCenter(identity: TrailRecord): Actor {
  const onBehalfOf = object(identity, "onBehalfOf");
  const store = text(onBehalfOf, "identityStoreArn");
  const user = text(onBehalfOf, "userId");
  const name = text(identity, "userName") ?? text(identity, "principalId") ?? user ?? "unknown person";
  const actor = user ? `${store ?? "identitystore"}/user/${user}` : name;
  return {
    actor,
    actorName: name,
    kind: "identity-center-user",
    person: name,
    session: text(identity, "credentialId") ?? text(identity, "accessKeyId") ?? null,
  };
}

function federated(identity: TrailRecord): Actor {
  const arn = text(identity, "arn") ?? "federated user";
  const issuer = text(object(object(identity, "sessionContext"), "sessionIssuer"), "userName");
  return {
    actor: arn,
    actorName: lastPart(arn),
    kind: "federated-user",
    person: issuer ?? lastPart(arn),
    session: text(identity, "accessKeyId") ?? null,
  };
}

function account(identity: TrailRecord): Actor {
  const id = text(identity, "accountId") ?? "unknown account";
  return {
    actor: id,
    actorName: `account ${id}`,
    kind: "aws-account",
    person: null,
    session: text(identity, "accessKeyId") ?? text(identity, "principalId") ?? null,
  };
}

function root(identity: TrailRecord): Actor {
  const id = text(identity, "accountId") ?? "";
  return {
    actor: text(identity, "arn") ?? `arn:aws:iam::${id}:root`,
    actorName: "root",
    kind: "root",
    person: null,
    session: text(identity, "accessKeyId") ?? null,
  };
}

function unknown(identity: TrailRecord): Actor {
  const principal = text(identity, "principalId");
  if (principal === "anonymous" || text(identity, "accountId") === "anonymous") {
    return { actor: "anonymous", actorName: "anonymous", kind: "anonymous", person: null, session: null };
  }
  const name = text(identity, "userName") ?? text(identity, "arn") ?? principal ?? "unknown";
  return {
    actor: text(identity, "arn") ?? name,
    actorName: name,
    kind: "unknown",
    person: null,
    session: text(identity, "accessKeyId") ?? null,
  };
}

const byType: Record<string, (identity: TrailRecord) => Actor> = {
  Root: root,
  IAMUser: iamUser,
  AssumedRole: assumedRole,
  Role: assumedRole,
  SAMLUser: (identity) => vouched(identity, "saml-user"),
  WebIdentityUser: (identity) => vouched(identity, "web-identity-user"),
  IdentityCenterUser: identityCenter,
  FederatedUser: federated,
  AWSAccount: (identity) =>
    text(identity, "principalId") === "anonymous" || text(identity, "accountId") === "anonymous"
      ? unknown(identity)
      : account(identity),
  Directory: (identity) => vouched(identity, "directory"),
  Unknown: (identity) => (object(identity, "onBehalfOf") ? identityCenter(identity) : unknown(identity)),
};

/** AWS acting by itself names the service as the event's source only. */
function unnamedService(record: TrailRecord): Actor | undefined {
  const address = text(record, "sourceIPAddress");
  const invokedBy = address?.endsWith(".amazonaws.com") ? address : text(record, "eventSource");
  return invokedBy ? service({ invokedBy }) : undefined;
}

/**
 * Who acted, from a record's `userIdentity`. Never throws: what the record does not say is `unknown`. An IAM user's name
 * counts as the person, as it is all the record says of who holds its keys.
 */
export function resolveActor(record: TrailRecord): Actor {
  const identity = object(record, "userIdentity");
  if (!identity) {
    const byAws = text(record, "eventType") === "AwsServiceEvent";
    return (byAws ? unnamedService(record) : undefined) ?? unknown({});
  }
  const type = text(identity, "type");
  if (type === "AWSService") return service(identity) ?? unnamedService(record) ?? unknown(identity);
  const resolve = type && Object.hasOwn(byType, type) ? byType[type] : undefined;
  if (resolve) return resolve(identity);
  const isAccount = !type && text(identity, "accountId") !== undefined && identity.accountId !== "anonymous";
  return service(identity) ?? (isAccount ? account(identity) : unknown(identity));
}
