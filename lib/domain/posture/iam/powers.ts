import type { IamPrincipal } from "@/lib/domain/iam/account/account";
import { evaluateCaller } from "@/lib/domain/iam/evaluate/evaluate";
import { isAdministrator } from "@/lib/domain/iam/question/administrator";
import { requestOf } from "@/lib/domain/iam/question/can";
import type { World } from "../world";
import { accountIam, estateOf } from "./estate";

const administrators = new WeakMap<World, Map<string, boolean>>();

/**
 * Whether a principal is an administrator in effect, under boundary, denies and organisation policies; asked once a
 * snapshot for each. False for one that the snapshot does not know.
 */
export function administers(world: World, arn: string): boolean {
  const known = administrators.get(world) ?? new Map<string, boolean>();
  administrators.set(world, known);
  const before = known.get(arn);
  if (before !== undefined) return before;
  const estate = estateOf(world);
  const principal = estate.principals.get(arn);
  const caller = estate.callerPolicies(arn);
  const answer = principal && caller ? isAdministrator(estate, principal, caller) : false;
  known.set(arn, answer);
  return answer;
}

/**
 * True when the principal's own policies surely allow the action on the resource, whatever the context. A resource that
 * stands for any of its kind (`arn:aws:s3:::any/any`) is allowed only by grants on all of them.
 */
export function mayDo(world: World, principal: IamPrincipal, action: string, resource: string): boolean {
  const estate = estateOf(world);
  const caller = estate.callerPolicies(principal.arn);
  if (!caller) return false;
  return evaluateCaller(requestOf(estate, principal, { action, resource }), caller) === "Allowed";
}

const people = new WeakMap<World, Map<string, IamPrincipal[]>>();

/** The IAM users of an account who have a password. @throws NotSeen when the account's IAM was not collected. */
export function peopleOf(world: World, account: string): readonly IamPrincipal[] {
  const known = people.get(world) ?? new Map<string, IamPrincipal[]>();
  people.set(world, known);
  const before = known.get(account);
  if (before) return before;
  const signingIn = new Set(
    world
      .all("iam:user", account)
      .filter(({ config }) => config.LoginProfile)
      .map(({ id }) => id),
  );
  const found = accountIam(world, account).principals.filter(({ arn }) => signingIn.has(arn));
  known.set(account, found);
  return found;
}
