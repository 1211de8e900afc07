import { administratorPolicy } from "../administrator-policy";
import { empower } from "../empower";
import type { Method } from "../method";

export const method: Method = {
  id: "attach-user-policy",
  title: "Attach the administrator's policy to itself",
  source: "https://docs.aws.amazon.com/IAM/latest/APIReference/API_AttachUserPolicy.html",
  needs: ["iam:AttachUserPolicy"],
  hops(attacker) {
    const { principal } = attacker;
    const proof =
      principal.kind === "user"
        ? attacker.may("iam:AttachUserPolicy", principal.arn, administratorPolicy)
        : null;
    return proof ? empower(attacker, principal, { target: principal.arn, proof }) : [];
  },
};
