import { empower } from "../empower";
import type { Method } from "../method";

export const method: Method = {
  id: "put-role-policy",
  title: "Write an inline policy for a role that it is or can take on",
  source: "https://docs.aws.amazon.com/IAM/latest/APIReference/API_PutRolePolicy.html",
  needs: ["iam:PutRolePolicy"],
  hops: (attacker, world) =>
    world.roles(attacker.principal.account).flatMap((role) => {
      const proof = attacker.may("iam:PutRolePolicy", role.arn);
      return proof ? empower(attacker, role, { target: role.arn, proof }) : [];
    }),
};
