import type { Method } from "../method";

export const method: Method = {
  id: "assume-role",
  title: "Take on a role that trusts it",
  source: "https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html",
  hops: (attacker, world) =>
    world.rolesTrustingPrincipal(attacker.principal, attacker.names("sts:AssumeRole")).flatMap(({ arn }) => {
      const proof = arn === attacker.principal.arn ? null : attacker.may("sts:AssumeRole", arn);
      return proof ? [{ to: { arn, gained: null }, target: arn, proof }] : [];
    }),
};
