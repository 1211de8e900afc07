import type { IamPrincipal } from "../account/account";
import type { DecidingStatement } from "../answers";
import type { Attacker } from "./attacker";
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

function proofOf(attacker: Attacker, needs: PassRole["needs"]): DecidingStatement[] | null {
  const proof: DecidingStatement[] = [];
  for (const choices of needs) {
    let found: DecidingStatement[] | null = null;
    for (const action of choices) found ??= attacker.mayAnywhere(action);
    if (!found) return null;
    proof.push(...found);
  }
  return proof;
}

/** A method that passes a role to a service and acts through what the service then runs. */
export function passRole({ id, title, source, service, passedTo = service, needs, fits }: PassRole): Method {
  return {
    id,
    title,
    source,
    hops(attacker, world) {
      const started = proofOf(attacker, needs);
      if (!started) return [];
      const context = { "iam:PassedToService": passedTo };
      return world.rolesTrusting(attacker.principal.account, service).flatMap((role) => {
        if (role.arn === attacker.principal.arn || (fits && !fits(role))) return [];
        const passed = attacker.may("iam:PassRole", role.arn, context);
        if (!passed) return [];
        return [{ to: { arn: role.arn, gained: null }, target: role.arn, proof: [...passed, ...started] }];
      });
    },
  };
}
