import type { IamPrincipal } from "../account/account";
import type { Attacker } from "./attacker";
import { everything, type Gained, type Hop, type Proof, together } from "./hop";

/**
 * The step that giving a principal permissions means: to oneself at once; to a role by taking it on, which the
 * evaluator must allow too. Giving another user permissions gains nothing by itself.
 */
export function empower(
  attacker: Attacker,
  holder: IamPrincipal,
  { target, proof, gained = everything }: { target: string; proof: Proof; gained?: Gained },
): Hop[] {
  const to = { arn: holder.arn, gained };
  if (holder.arn === attacker.principal.arn) {
    const already = attacker.state.gained?.label === gained.label;
    return already ? [] : [{ to, target, proof }];
  }
  if (holder.kind !== "role") return [];
  const taken = attacker.may("sts:AssumeRole", holder.arn);
  return taken ? [{ to, target, proof: together(proof, taken) }] : [];
}
