import type { HeldPolicy } from "../account/account";
import type { DecidingStatement } from "../answers";
import { allowEverything } from "../policy/allow-everything";

/** Someone as an attack leaves them: a principal, perhaps with policies that it has given itself. */
export type State = { arn: string; gained: Gained | null };

/** Policies that a principal gains on the way: their name makes two states the same or not. */
export type Gained = { label: string; policies: HeldPolicy[] };

/** The statements that allow a step, gathered when they are shown: a search agrees to millions of steps. */
export type Proof = () => DecidingStatement[];

/** Several proofs as one. */
export function together(...proofs: readonly Proof[]): Proof {
  return () => proofs.flatMap((proof) => proof());
}

/** One step: by which act on what the next state is reached, and the statements that allow it. */
export type Hop = { to: State; target: string; proof: Proof };

export function stateKey({ arn, gained }: State): string {
  return gained ? `${arn} with ${gained.label}` : arn;
}

/** Every permission there is, as a policy one writes for oneself. */
export const everything: Gained = {
  label: "everything",
  policies: [{ name: "a policy of its own making", arn: null, group: null, policy: allowEverything }],
};
