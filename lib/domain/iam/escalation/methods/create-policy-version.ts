import { empower } from "../empower";
import type { Method } from "../method";

export const method: Method = {
  id: "create-policy-version",
  title: "Write a new version of a policy that is in force on itself",
  source: "https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreatePolicyVersion.html",
  needs: ["iam:CreatePolicyVersion"],
  hops: (attacker, world) =>
    world.policies(attacker.principal.account).flatMap(({ arn }) => {
      const proof = attacker.may("iam:CreatePolicyVersion", arn);
      if (!proof) return [];
      const holders = [attacker.principal, ...world.roles(attacker.principal.account)];
      return holders
        .filter(
          (one, index) =>
            (index === 0 || one.arn !== attacker.principal.arn) &&
            one.policies.some((held) => held.arn === arn),
        )
        .flatMap((holder) => empower(attacker, holder, { target: arn, proof }));
    }),
};
