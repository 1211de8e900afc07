import type { Method } from "../method";

export const method: Method = {
  id: "create-access-key",
  title: "Make an access key for another user",
  source: "https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateAccessKey.html",
  needs: ["iam:CreateAccessKey"],
  hops: (attacker, world) =>
    world.users(attacker.principal.account).flatMap(({ arn }) => {
      const proof = arn === attacker.principal.arn ? null : attacker.may("iam:CreateAccessKey", arn);
      return proof ? [{ to: { arn, gained: null }, target: arn, proof }] : [];
    }),
};
