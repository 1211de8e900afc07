import { parsePolicy } from "../policy/parse";
import type { Policy } from "../policy/policy";
import type { HeldPolicy, IamAccount, IamGroup, IamPrincipal, ManagedPolicy, UnreadPolicy } from "./account";
import type { AttachedPolicies, AuthorizationDetails } from "./details";

/** Reads the documents of one account, remembering those that cannot be read. */
class Reader {
  readonly unread: UnreadPolicy[] = [];
  private readonly managed: ReadonlyMap<string, ManagedPolicy>;

  constructor(details: AuthorizationDetails) {
    this.managed = new Map(details.Policies.map((one) => [one.Arn, this.readManaged(one)]));
  }

  document(source: unknown, holder: string, policy: string): Policy | null {
    const read = parsePolicy(source);
    if (read.ok) return read.policy;
    const [first] = read.problems.filter(({ severity }) => severity === "error");
    this.unread.push({ holder, policy, reason: first ? `${first.path}: ${first.message}` : "unreadable" });
    return null;
  }

  private readManaged(one: AuthorizationDetails["Policies"][number]): ManagedPolicy {
    const versions = one.PolicyVersionList.flatMap(({ VersionId, IsDefaultVersion, Document }) => {
      const policy =
        Document === undefined ? null : this.document(Document, one.Arn, `${one.Arn} ${VersionId}`);
      return policy === null ? [] : [{ id: VersionId, isDefault: IsDefaultVersion, policy }];
    });
    return { arn: one.Arn, name: one.PolicyName, versions };
  }

  /** The version in force of a managed policy; one that is not in the details is noted as unread. */
  inForce(arn: string, holder: string): Policy | null {
    const policy = this.managed.get(arn)?.versions.find(({ isDefault }) => isDefault)?.policy;
    if (policy) return policy;
    this.unread.push({ holder, policy: arn, reason: "its document is not among the account's policies" });
    return null;
  }

  held({ inline, attached }: AttachedPolicies, holder: string, group: string | null): HeldPolicy[] {
    return [
      ...inline.flatMap(({ PolicyName, PolicyDocument }): HeldPolicy[] => {
        const policy = this.document(PolicyDocument, holder, PolicyName);
        return policy === null ? [] : [{ name: PolicyName, arn: null, group, policy }];
      }),
      ...attached.flatMap(({ PolicyArn }): HeldPolicy[] => {
        const policy = this.inForce(PolicyArn, holder);
        return policy === null ? [] : [{ name: PolicyArn, arn: PolicyArn, group, policy }];
      }),
    ];
  }

  /** A boundary that cannot be read is taken to allow nothing: an answer must not promise what it may forbid. */
  boundary(given: { PermissionsBoundaryArn: string } | null | undefined, holder: string) {
    if (!given) return null;
    const name = given.PermissionsBoundaryArn;
    const nothing: Policy = { version: "2012-10-17", id: null, statements: [] };
    return { name, policy: this.inForce(name, holder) ?? nothing };
  }

  managedPolicies(): ManagedPolicy[] {
    return [...this.managed.values()];
  }
}

function tagsOf(tags: readonly { Key: string; Value: string }[]): Record<string, string> {
  return Object.fromEntries(tags.map(({ Key, Value }) => [Key, Value]));
}

function accountOfArn(arn: string): string {
  return arn.split(":")[4] ?? "";
}

function instantText(value: string | Date | undefined): string | null {
  if (value === undefined) return null;
  return typeof value === "string" ? value : value.toISOString();
}

function readGroups(details: AuthorizationDetails, reader: Reader): IamGroup[] {
  return details.GroupDetailList.map((one) => {
    const attachedPolicies = { inline: one.GroupPolicyList, attached: one.AttachedManagedPolicies };
    return {
      name: one.GroupName,
      arn: one.Arn,
      policies: reader.held(attachedPolicies, one.Arn, one.GroupName),
    };
  });
}

function readUsers(
  details: AuthorizationDetails,
  groups: readonly IamGroup[],
  reader: Reader,
): IamPrincipal[] {
  return details.UserDetailList.map((one) => ({
    kind: "user",
    arn: one.Arn,
    account: accountOfArn(one.Arn),
    name: one.UserName,
    path: one.Path,
    uniqueId: one.UserId ?? null,
    createdAt: instantText(one.CreateDate),
    tags: tagsOf(one.Tags),
    groups: one.GroupList,
    policies: [
      ...reader.held({ inline: one.UserPolicyList, attached: one.AttachedManagedPolicies }, one.Arn, null),
      ...groups.filter(({ name }) => one.GroupList.includes(name)).flatMap(({ policies }) => policies),
    ],
    boundary: reader.boundary(one.PermissionsBoundary, one.Arn),
    trust: null,
    instanceProfiles: [],
  }));
}

function readRoles(details: AuthorizationDetails, reader: Reader): IamPrincipal[] {
  return details.RoleDetailList.map((one) => ({
    kind: "role",
    arn: one.Arn,
    account: accountOfArn(one.Arn),
    name: one.RoleName,
    path: one.Path,
    uniqueId: one.RoleId ?? null,
    createdAt: instantText(one.CreateDate),
    tags: tagsOf(one.Tags),
    groups: [],
    policies: reader.held(
      { inline: one.RolePolicyList, attached: one.AttachedManagedPolicies },
      one.Arn,
      null,
    ),
    boundary: reader.boundary(one.PermissionsBoundary, one.Arn),
    trust:
      one.AssumeRolePolicyDocument === undefined
        ? null
        : reader.document(one.AssumeRolePolicyDocument, one.Arn, "trust policy"),
    instanceProfiles: one.InstanceProfileList.map(({ Arn }) => Arn),
  }));
}

/** Reads an account's principals with the policies in force; what cannot be read is listed, and the rest stands. */
export function readAccount(details: AuthorizationDetails, account?: string): IamAccount {
  const reader = new Reader(details);
  const groups = readGroups(details, reader);
  const principals = [...readUsers(details, groups, reader), ...readRoles(details, reader)];
  const known = account ?? principals[0]?.account ?? accountOfArn(groups[0]?.arn ?? "");
  return { account: known, principals, groups, managed: reader.managedPolicies(), unread: reader.unread };
}
