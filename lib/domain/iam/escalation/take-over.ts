import type { Attacker } from "./attacker";
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

function proofOn(attacker: Attacker, arn: string, needs: TakeOver["needs"]) {
  const proofs = needs.map((choices) => {
    for (const action of choices) {
      const found = attacker.may(action, arn);
      if (found) return found;
    }
    return null;
  });
  return proofs.every((one) => one !== null) ? proofs.flat() : null;
}

/** A method that acts as the role of something that runs. */
export function takeOver({ id, title, source, kind, needs }: TakeOver): Method {
  return {
    id,
    title,
    source,
    hops: (attacker, world) =>
      world.workloads(kind).flatMap(({ arn, role }) => {
        if (role === attacker.principal.arn || !world.estate.principals.has(role)) return [];
        const proof = proofOn(attacker, arn, needs);
        return proof ? [{ to: { arn: role, gained: null }, target: arn, proof }] : [];
      }),
  };
}
