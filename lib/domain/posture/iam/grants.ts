import { z } from "zod";
import { list, type Statement, statementsOf } from "../policy/statements";
import { policyDocument } from "../resources/shape";
import { NotSeen } from "../verdict";
import type { World } from "../world";

const inline = z.array(z.looseObject({ PolicyDocument: policyDocument }));
const attached = z.array(z.looseObject({ PolicyArn: z.string() }));

/** The part of GetAccountAuthorizationDetails that says what users are granted. */
const details = z.looseObject({
  UserDetailList: z
    .array(
      z.looseObject({
        UserName: z.string(),
        Arn: z.string(),
        GroupList: z.array(z.string()).default([]),
        UserPolicyList: inline.default([]),
        AttachedManagedPolicies: attached.default([]),
        PermissionsBoundary: z.unknown().optional(),
      }),
    )
    .default([]),
  GroupDetailList: z
    .array(
      z.looseObject({
        GroupName: z.string(),
        GroupPolicyList: inline.default([]),
        AttachedManagedPolicies: attached.default([]),
      }),
    )
    .default([]),
  Policies: z
    .array(
      z.looseObject({
        Arn: z.string(),
        PolicyVersionList: z
          .array(z.looseObject({ Document: policyDocument, IsDefaultVersion: z.boolean() }))
          .default([]),
      }),
    )
    .default([]),
});

/** What a user's own policies and groups allow and deny; boundaries and the organisation's policies come on top. */
export type Granted = { name: string; arn: string; bounded: boolean; statements: Statement[] };

function grantsOf(config: unknown): Granted[] {
  const { UserDetailList, GroupDetailList, Policies } = details.parse(config);
  const managed = new Map(
    Policies.map((policy) => [
      policy.Arn,
      policy.PolicyVersionList.filter((version) => version.IsDefaultVersion).flatMap((version) =>
        statementsOf(version.Document),
      ),
    ]),
  );
  const read = (own: z.output<typeof inline>, others: z.output<typeof attached>) => [
    ...own.flatMap((policy) => statementsOf(policy.PolicyDocument)),
    ...others.flatMap((policy) => managed.get(policy.PolicyArn) ?? []),
  ];
  const groups = new Map(
    GroupDetailList.map((group) => [
      group.GroupName,
      read(group.GroupPolicyList, group.AttachedManagedPolicies),
    ]),
  );
  return UserDetailList.map((user) => ({
    name: user.UserName,
    arn: user.Arn,
    bounded: user.PermissionsBoundary !== undefined && user.PermissionsBoundary !== null,
    statements: [
      ...read(user.UserPolicyList, user.AttachedManagedPolicies),
      ...user.GroupList.flatMap((group) => groups.get(group) ?? []),
    ],
  }));
}

const memory = new WeakMap<World, Map<string, Granted[]>>();

/** Every IAM user of an account with what is granted to it. @throws NotSeen when the account's IAM was not collected. */
export function usersWithGrants(world: World, account: string): readonly Granted[] {
  const known = memory.get(world) ?? new Map<string, Granted[]>();
  memory.set(world, known);
  const before = known.get(account);
  if (before) return before;
  const [found] = world.all("iam:authorization-details", account);
  if (!found) throw new NotSeen("iam:GetAccountAuthorizationDetails was not collected");
  const grants = grantsOf(found.config);
  known.set(account, grants);
  return grants;
}

function matches(pattern: string, text: string): boolean {
  const escaped = pattern
    .replace(/[.+^${}()|[\]\\]/g, "\\$&")
    .replaceAll("*", ".*")
    .replaceAll("?", ".");
  return new RegExp(`^${escaped}$`, "i").test(text);
}

/** True when the statement speaks of the action on every resource of its service, whatever the request's context. */
function speaksOf(statement: Statement, action: string, everything: readonly string[]): boolean {
  if (Object.keys(statement.Condition ?? {}).length > 0) return false;
  const byAction =
    statement.Action === undefined
      ? !list(statement.NotAction).some((pattern) => matches(pattern, action))
      : list(statement.Action).some((pattern) => matches(pattern, action));
  return byAction && list(statement.Resource).some((resource) => everything.includes(resource));
}

/**
 * True when the grants allow the action on every resource: an unconditional Allow, no unconditional Deny, and no
 * permissions boundary that might take it away. It errs towards false.
 * @param everything the spellings of "every resource" that count, such as `*` and `arn:aws:s3:::*`
 */
export function allowsEverywhere(
  granted: Granted,
  action: string,
  everything: readonly string[] = ["*"],
): boolean {
  const relevant = granted.statements.filter((statement) => speaksOf(statement, action, everything));
  const denied = relevant.some((statement) => statement.Effect === "Deny");
  return !granted.bounded && !denied && relevant.some((statement) => statement.Effect === "Allow");
}

/** One action each that only an administrator has all of: rights over people, keys, data, machines and the record. */
const administration = [
  "iam:AttachUserPolicy",
  "kms:PutKeyPolicy",
  "s3:DeleteBucket",
  "ec2:TerminateInstances",
  "cloudtrail:StopLogging",
];

/** True when the user may do everything that makes an administrator, on everything. */
export function isAdministrator(granted: Granted): boolean {
  return administration.every((action) => allowsEverywhere(granted, action));
}
