import { empower } from "../empower";
import type { Method } from "../method";

export const method: Method = {
  id: "put-user-policy",
  title: "Write an inline policy for itself",
  source: "https://docs.aws.amazon.com/IAM/latest/APIReference/API_PutUserPolicy.html",
  needs: ["iam:PutUserPolicy"],
  hops(attacker) {
    const { principal } = attacker;
    const proof = principal.kind === "user" ? attacker.may("iam:PutUserPolicy", principal.arn) : null;
    return proof ? empower(attacker, principal, { target: principal.arn, proof }) : [];
  },
};
