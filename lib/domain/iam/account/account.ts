import type { NamedPolicy } from "../evaluate/compile-policies";
import type { Policy } from "../policy/policy";

/** A policy that counts for a principal, and how it comes to it. */
export type HeldPolicy = NamedPolicy & {
  /** The ARN of a managed policy; null for an inline one. */
  arn: string | null;
  /** The group it comes through; null when it hangs on the principal itself. */
  group: string | null;
};

/** A user or role of an account with everything that bounds what it can do. */
export type IamPrincipal = {
  kind: "user" | "role";
  arn: string;
  account: string;
  name: string;
  path: string;
  uniqueId: string | null;
  createdAt: string | null;
  tags: Record<string, string>;
  /** Names of its groups. */
  groups: string[];
  policies: HeldPolicy[];
  boundary: NamedPolicy | null;
  /** Roles: who may take it on. */
  trust: Policy | null;
  /** Roles: instance profiles that carry it. */
  instanceProfiles: string[];
};

export type ManagedPolicy = {
  arn: string;
  name: string;
  versions: { id: string; isDefault: boolean; policy: Policy }[];
};

export type IamGroup = { name: string; arn: string; policies: HeldPolicy[] };

/** A policy that could not be read: answers about its holder are incomplete. */
export type UnreadPolicy = { holder: string; policy: string; reason: string };

/** One account's IAM, read from its authorisation details. */
export type IamAccount = {
  account: string;
  principals: IamPrincipal[];
  groups: IamGroup[];
  managed: ManagedPolicy[];
  unread: UnreadPolicy[];
};
