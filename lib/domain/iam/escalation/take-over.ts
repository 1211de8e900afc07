import type { Attacker } from "./attacker";
import { type Proof, together } from "./hop";
import type { Method } from "./method";
import type { WorkloadKind } from "./workload";

/** Changing or entering something that already runs with a role: no role is passed. */
export type TakeOver = {
  id: string;
  title: string;
  source: string;
  kind: WorkloadKind;
  /** What must be allowed on the workload: one action of each list. */
  needs: readonly (readonly string[])[];
};

function proofOn(attacker: Attacker, arn: string, needs: TakeOver["needs"]): Proof | null {
  const proofs: Proof[] = [];
  for (const choices of needs) {
    let found: Proof | null = null;
    for (const action of choices) found ??= attacker.may(action, arn);
    if (!found) return null;
    proofs.push(found);
  }
  return together(...proofs);
}

/** A method that acts as the role of something that runs. */
export function takeOver({ id, title, source, kind, needs }: TakeOver): Method {
  return {
    id,
    title,
    source,
    hops: (attacker, world) =>
      world.workloads(kind, attacker.principal.account).flatMap(({ arn, role }) => {
        if (role === attacker.principal.arn || !world.estate.principals.has(role)) return [];
        const proof = proofOn(attacker, arn, needs);
        return proof ? [{ to: { arn: role, gained: null }, target: arn, proof }] : [];
      }),
  };
}
