import type { Method } from "../method";

export const method: Method = {
  id: "create-login-profile",
  title: "Give another user a password",
  source: "https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateLoginProfile.html",
  needs: ["iam:CreateLoginProfile"],
  hops: (attacker, world) =>
    world.users(attacker.principal.account).flatMap(({ arn }) => {
      const proof = arn === attacker.principal.arn ? null : attacker.may("iam:CreateLoginProfile", arn);
      return proof ? [{ to: { arn, gained: null }, target: arn, proof }] : [];
    }),
};
