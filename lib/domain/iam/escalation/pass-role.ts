import type { IamPrincipal } from "../account/account";
import type { Attacker } from "./attacker";
import { type Proof, together } from "./hop";
import type { Method } from "./method";

/** A service that runs something of the caller's with a role that the caller passes to it. */
export type PassRole = {
  id: string;
  title: string;
  source: string;
  /** Who takes the role on. */
  service: string;
  /** The value of iam:PassedToService, where it is not the same. */
  passedTo?: string;
  /** What must be allowed besides iam:PassRole: one action of each list. */
  needs: readonly (readonly string[])[];
  /** What else the role must have. */
  fits?(role: IamPrincipal): boolean;
};

function proofOf(attacker: Attacker, needs: PassRole["needs"]): Proof | null {
  const proofs: Proof[] = [];
  for (const choices of needs) {
    let found: Proof | null = null;
    for (const action of choices) found ??= attacker.mayAnywhere(action);
    if (!found) return null;
    proofs.push(found);
  }
  return together(...proofs);
}

/** A method that passes a role to a service and acts through what the service then runs. */
export function passRole({ id, title, source, service, passedTo = service, needs, fits }: PassRole): Method {
  return {
    id,
    title,
    source,
    hops(attacker, world) {
      const started = attacker.names("iam:PassRole") ? proofOf(attacker, needs) : null;
      if (!started) return [];
      const context = { "iam:PassedToService": passedTo };
      return world.rolesTrusting(attacker.principal.account, service).flatMap((role) => {
        if (role.arn === attacker.principal.arn || (fits && !fits(role))) return [];
        const passed = attacker.may("iam:PassRole", role.arn, context);
        if (!passed) return [];
        return [{ to: { arn: role.arn, gained: null }, target: role.arn, proof: together(passed, started) }];
      });
    },
  };
}
