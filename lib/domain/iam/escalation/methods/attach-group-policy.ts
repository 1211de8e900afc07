import { administratorPolicy } from "../administrator-policy";
import { empower } from "../empower";
import type { Method } from "../method";

export const method: Method = {
  id: "attach-group-policy",
  title: "Attach the administrator's policy to a group it is in",
  source: "https://docs.aws.amazon.com/IAM/latest/APIReference/API_AttachGroupPolicy.html",
  needs: ["iam:AttachGroupPolicy"],
  hops(attacker, world) {
    const { principal } = attacker;
    return world
      .groups(principal.account)
      .filter(({ name }) => principal.groups.includes(name))
      .flatMap(({ arn }) => {
        const proof = attacker.may("iam:AttachGroupPolicy", arn, administratorPolicy);
        return proof ? empower(attacker, principal, { target: arn, proof }) : [];
      });
  },
};
