import { empower } from "../empower";
import type { Method } from "../method";

export const method: Method = {
  id: "set-default-policy-version",
  title: "Put an older, wider version of a policy on itself back in force",
  source: "https://docs.aws.amazon.com/IAM/latest/APIReference/API_SetDefaultPolicyVersion.html",
  needs: ["iam:SetDefaultPolicyVersion"],
  hops: (attacker, world) =>
    world.policies(attacker.principal.account).flatMap(({ arn, name, versions }) => {
      const others = versions.filter(({ isDefault }) => !isDefault);
      const proof = others.length > 0 ? attacker.may("iam:SetDefaultPolicyVersion", arn) : null;
      if (!proof) return [];
      const roles = world.roles(attacker.principal.account);
      const holders = [attacker.principal, ...roles.filter((one) => one.arn !== attacker.principal.arn)];
      return holders
        .filter(({ policies }) => policies.some((held) => held.arn === arn))
        .flatMap((holder) =>
          others.flatMap(({ id, policy }) => {
            const gained = {
              label: `${name} ${id}`,
              policies: [{ name: `${arn} ${id}`, arn, group: null, policy }],
            };
            return empower(attacker, holder, { target: arn, proof, gained });
          }),
        );
    }),
};
