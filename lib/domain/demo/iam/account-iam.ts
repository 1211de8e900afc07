import { uniqueId } from "../identifiers";
import { type AccountName, accountIds } from "../organisation/accounts";
import type { RoleRef } from "../organisation/roles";
import { type Attached, attached, type Document, type ManagedPolicy, policyEntry } from "./policy";

/** A role as a story tells it. */
export type RoleStory = {
  role: RoleRef;
  trust: Document;
  managed?: ManagedPolicy[];
  inline?: Record<string, Document>;
  boundary?: ManagedPolicy;
  instanceProfile?: boolean;
  /** When the role was last used (ISO 8601); null: never. */
  lastUsed: string | null;
};

export type UserStory = {
  userName: string;
  groups: string[];
  managed?: ManagedPolicy[];
  inline?: Record<string, Document>;
  created: string;
};

export type GroupStory = { groupName: string; managed: ManagedPolicy[] };

/** The IAM of one account: what GetAccountAuthorizationDetails would list. */
export type AccountIam = {
  account: AccountName;
  users: UserStory[];
  groups: GroupStory[];
  roles: RoleStory[];
};

const created = "2024-03-11T09:20:14Z";
const inlineList = (inline: Record<string, Document> = {}) =>
  Object.entries(inline).map(([PolicyName, PolicyDocument]) => ({ PolicyName, PolicyDocument }));
const attachedList = (managed: ManagedPolicy[] = []): Attached[] => managed.map(attached);

function roleDetail({
  role,
  trust,
  managed,
  inline,
  boundary,
  instanceProfile,
  lastUsed,
}: RoleStory): object {
  const profile = {
    Path: "/",
    InstanceProfileName: role.name,
    InstanceProfileId: uniqueId("AIPA", role.account, role.name),
    Arn: `arn:aws:iam::${role.account}:instance-profile/${role.name}`,
    CreateDate: created,
    Roles: [],
  };
  return {
    Path: role.path,
    RoleName: role.name,
    RoleId: role.id,
    Arn: role.arn,
    CreateDate: created,
    AssumeRolePolicyDocument: trust,
    InstanceProfileList: instanceProfile ? [profile] : [],
    RolePolicyList: inlineList(inline),
    AttachedManagedPolicies: attachedList(managed),
    PermissionsBoundary: boundary && {
      PermissionsBoundaryType: "Policy",
      PermissionsBoundaryArn: boundary.arn,
    },
    Tags: [],
    RoleLastUsed: lastUsed ? { LastUsedDate: lastUsed, Region: "eu-west-1" } : {},
  };
}

function policiesOf(iam: AccountIam): object[] {
  const uses = new Map<string, { policy: ManagedPolicy; count: number }>();
  const note = (policy: ManagedPolicy, count: number) => {
    const known = uses.get(policy.arn);
    uses.set(policy.arn, { policy, count: (known?.count ?? 0) + count });
  };
  for (const { managed = [] } of [...iam.users, ...iam.groups, ...iam.roles])
    for (const policy of managed) note(policy, 1);
  for (const { boundary } of iam.roles) if (boundary) note(boundary, 0);
  return [...uses.values()].map(({ policy, count }) => policyEntry(policy, count, created));
}

/** The answer of GetAccountAuthorizationDetails, documents already decoded. */
export function authorizationDetails(iam: AccountIam): Record<string, unknown> {
  const account = accountIds[iam.account];
  return {
    UserDetailList: iam.users.map((user) => ({
      Path: "/",
      UserName: user.userName,
      UserId: uniqueId("AIDA", account, user.userName),
      Arn: `arn:aws:iam::${account}:user/${user.userName}`,
      CreateDate: user.created,
      UserPolicyList: inlineList(user.inline),
      GroupList: user.groups,
      AttachedManagedPolicies: attachedList(user.managed),
      Tags: [],
    })),
    GroupDetailList: iam.groups.map(({ groupName, managed }) => ({
      Path: "/",
      GroupName: groupName,
      GroupId: uniqueId("AGPA", account, groupName),
      Arn: `arn:aws:iam::${account}:group/${groupName}`,
      CreateDate: created,
      GroupPolicyList: [],
      AttachedManagedPolicies: attachedList(managed),
    })),
    RoleDetailList: iam.roles.map(roleDetail),
    Policies: policiesOf(iam),
  };
}
