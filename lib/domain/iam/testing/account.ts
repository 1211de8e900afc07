import type { IamAccount } from "../account/account";
import { authorizationDetails } from "../account/details";
import { readAccount } from "../account/read-account";

type Statement = Record<string, unknown>;
type Inline = { name: string; allow: Statement[] };

const account = "111122223333";
const document = (statements: Statement[]) => ({ Version: "2012-10-17", Statement: statements });
const inline = ({ name, allow }: Inline) => ({ PolicyName: name, PolicyDocument: document(allow) });

export const userArn = (name: string) => `arn:aws:iam::${account}:user/${name}`;
export const roleArn = (name: string) => `arn:aws:iam::${account}:role/${name}`;
export const everything: Statement = { Effect: "Allow", Action: "*", Resource: "*" };

/** What a test says of a user, role or group: only what it is about. */
export type Sketch = {
  users?: Record<
    string,
    { policy?: Statement[]; groups?: string[]; boundary?: string; tags?: Record<string, string> }
  >;
  roles?: Record<string, { policy?: Statement[]; trust?: Statement[]; boundary?: string }>;
  groups?: Record<string, Statement[]>;
  managed?: Record<string, Statement[]>;
};

const boundaryOf = (name: string | undefined) =>
  name ? { PermissionsBoundaryArn: `arn:aws:iam::${account}:policy/${name}` } : undefined;

/** Such an account as GetAccountAuthorizationDetails answers it. */
export function sketchDetails({ users = {}, roles = {}, groups = {}, managed = {} }: Sketch) {
  return {
    UserDetailList: Object.entries(users).map(([name, one]) => ({
      UserName: name,
      Arn: userArn(name),
      GroupList: one.groups ?? [],
      UserPolicyList: one.policy ? [inline({ name: "own", allow: one.policy })] : [],
      PermissionsBoundary: boundaryOf(one.boundary),
      Tags: Object.entries(one.tags ?? {}).map(([Key, Value]) => ({ Key, Value })),
    })),
    RoleDetailList: Object.entries(roles).map(([name, one]) => ({
      RoleName: name,
      Arn: roleArn(name),
      RolePolicyList: one.policy ? [inline({ name: "own", allow: one.policy })] : [],
      PermissionsBoundary: boundaryOf(one.boundary),
      AssumeRolePolicyDocument: document(one.trust ?? []),
    })),
    GroupDetailList: Object.entries(groups).map(([name, policy]) => ({
      GroupName: name,
      Arn: `arn:aws:iam::${account}:group/${name}`,
      GroupPolicyList: [inline({ name: `${name}-policy`, allow: policy })],
    })),
    Policies: Object.entries(managed).map(([name, policy]) => ({
      PolicyName: name,
      Arn: `arn:aws:iam::${account}:policy/${name}`,
      PolicyVersionList: [{ VersionId: "v1", IsDefaultVersion: true, Document: document(policy) }],
    })),
  };
}

/** An account of users, roles, groups and managed policies, read as a customer's would be. */
export function sketchAccount(sketch: Sketch): IamAccount {
  return readAccount(authorizationDetails.parse(sketchDetails(sketch)), account);
}

/** A trust statement for the account or a principal of it. */
export const trusts = (principal: string): Statement => ({
  Effect: "Allow",
  Principal: { AWS: principal },
  Action: "sts:AssumeRole",
});
