import { methods } from "@/lib/domain/iam/escalation/methods.generated";
import { type Escalation, findEscalations } from "@/lib/domain/iam/escalation/search";
import type { World } from "../world";
import { estateOf } from "./estate";
import { workloadsIn } from "./workloads";

const kept = new WeakMap<World, ReadonlyMap<string, Escalation[]>>();

function search(world: World): ReadonlyMap<string, Escalation[]> {
  const estate = estateOf(world);
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

/** The paths by which principals of an account become administrator, each step proved; searched once a snapshot. */
export function escalationsOf(world: World, account: string): readonly Escalation[] {
  const known = kept.get(world) ?? search(world);
  kept.set(world, known);
  return known.get(account) ?? [];
}
