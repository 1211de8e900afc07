import type { Estate } from "@/lib/domain/iam/account/estate";
import { explore } from "@/lib/domain/iam/escalation/explore";
import { methods } from "@/lib/domain/iam/escalation/methods.generated";
import { type Escalation, escalationsIn } from "@/lib/domain/iam/escalation/search";
import type { Workload } from "@/lib/domain/iam/escalation/workload";
import { NotSeen } from "../verdict";
import type { World } from "../world";
import { estateOf } from "./estate";
import { workloadsIn } from "./workloads";

const kept = new WeakMap<World, ReadonlyMap<string, Escalation[]>>();

/** Thousands of principals who may each take over every other: beyond this the search would hold up everything else. */
const mostSteps = 2_000_000;

function find(estate: Estate, workloads: readonly Workload[]): Escalation[] {
  try {
    return escalationsIn(explore(estate, methods, workloads, mostSteps)).escalations;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new NotSeen(
      `${error.message} among ${estate.principals.size.toLocaleString("en")} principals, too many to search while a snapshot is judged; Permissions and \`heptagon iam escalations\` search them`,
    );
  }
}

function search(world: World): ReadonlyMap<string, Escalation[]> {
  const estate = estateOf(world);
  const workloads = workloadsIn(estate, {
    functions: world.of("lambda:function"),
    instances: world.of("ec2:instance"),
  });
  const byAccount = new Map<string, Escalation[]>();
  for (const one of find(estate, workloads)) {
    const account = estate.principals.get(one.principal)?.account ?? "";
    const known = byAccount.get(account);
    if (known) known.push(one);
    else byAccount.set(account, [one]);
  }
  return byAccount;
}

/**
 * The paths by which principals of an account become administrator, each step proved; searched once a snapshot.
 * @throws NotSeen when too many steps are possible
 */
export function escalationsOf(world: World, account: string): readonly Escalation[] {
  const known = kept.get(world) ?? search(world);
  kept.set(world, known);
  return known.get(account) ?? [];
}
