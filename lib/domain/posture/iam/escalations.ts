import { methods } from "@/lib/domain/iam/escalation/methods.generated";
import { type Escalation, findEscalations } from "@/lib/domain/iam/escalation/search";
import { NotSeen } from "../verdict";
import type { World } from "../world";
import { estateOf } from "./estate";
import { workloadsIn } from "./workloads";

const kept = new WeakMap<World, ReadonlyMap<string, Escalation[]>>();

/** The search grows faster than the estate: beyond this it would hold up everything else for minutes. */
const mostPrincipals = 2_000;

function search(world: World): ReadonlyMap<string, Escalation[]> {
  const estate = estateOf(world);
  const { size } = estate.principals;
  if (size > mostPrincipals) {
    throw new NotSeen(
      `${size.toLocaleString("en")} principals are too many to search while a snapshot is judged; Permissions and \`heptagon iam escalations\` search them`,
    );
  }
  const workloads = workloadsIn(estate, {
    functions: world.of("lambda:function"),
    instances: world.of("ec2:instance"),
  });
  const byAccount = new Map<string, Escalation[]>();
  for (const one of findEscalations(estate, methods, workloads).escalations) {
    const account = estate.principals.get(one.principal)?.account ?? "";
    byAccount.set(account, [...(byAccount.get(account) ?? []), one]);
  }
  return byAccount;
}

/**
 * The paths by which principals of an account become administrator, each step proved; searched once a snapshot.
 * @throws NotSeen when there are too many principals
 */
export function escalationsOf(world: World, account: string): readonly Escalation[] {
  const known = kept.get(world) ?? search(world);
  kept.set(world, known);
  return known.get(account) ?? [];
}
