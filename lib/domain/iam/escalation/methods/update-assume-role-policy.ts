import type { Method } from "../method";

export const method: Method = {
  id: "update-assume-role-policy",
  title: "Make a role trust it, and take the role on",
  source: "https://docs.aws.amazon.com/IAM/latest/APIReference/API_UpdateAssumeRolePolicy.html",
  needs: ["iam:UpdateAssumeRolePolicy"],
  hops: (attacker, world) =>
    world.roles(attacker.principal.account).flatMap(({ arn }) => {
      if (arn === attacker.principal.arn) return [];
      const proof = attacker.may("iam:UpdateAssumeRolePolicy", arn);
      if (!proof || !attacker.mayAssumeIfTrusted(arn)) return [];
      return [{ to: { arn, gained: null }, target: arn, proof }];
    }),
};
