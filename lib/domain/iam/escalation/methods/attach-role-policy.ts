import { administratorPolicy } from "../administrator-policy";
import { empower } from "../empower";
import type { Method } from "../method";

export const method: Method = {
  id: "attach-role-policy",
  title: "Attach the administrator's policy to a role that it is or can take on",
  source: "https://docs.aws.amazon.com/IAM/latest/APIReference/API_AttachRolePolicy.html",
  needs: ["iam:AttachRolePolicy"],
  hops: (attacker, world) =>
    world.roles(attacker.principal.account).flatMap((role) => {
      const proof = attacker.may("iam:AttachRolePolicy", role.arn, administratorPolicy);
      return proof ? empower(attacker, role, { target: role.arn, proof }) : [];
    }),
};
