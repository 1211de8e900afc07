import type { Method } from "../method";

export const method: Method = {
  id: "update-login-profile",
  title: "Change another user's password",
  source: "https://docs.aws.amazon.com/IAM/latest/APIReference/API_UpdateLoginProfile.html",
  needs: ["iam:UpdateLoginProfile"],
  hops: (attacker, world) =>
    world.users(attacker.principal.account).flatMap(({ arn }) => {
      const proof = arn === attacker.principal.arn ? null : attacker.may("iam:UpdateLoginProfile", arn);
      return proof ? [{ to: { arn, gained: null }, target: arn, proof }] : [];
    }),
};
