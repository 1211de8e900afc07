import { empower } from "../empower";
import type { Method } from "../method";

export const method: Method = {
  id: "put-group-policy",
  title: "Write an inline policy for a group it is in",
  source: "https://docs.aws.amazon.com/IAM/latest/APIReference/API_PutGroupPolicy.html",
  needs: ["iam:PutGroupPolicy"],
  hops(attacker, world) {
    const { principal } = attacker;
    return world
      .groups(principal.account)
      .filter(({ name }) => principal.groups.includes(name))
      .flatMap(({ arn }) => {
        const proof = attacker.may("iam:PutGroupPolicy", arn);
        return proof ? empower(attacker, principal, { target: arn, proof }) : [];
      });
  },
};
