import { empower } from "../empower";
import type { Method } from "../method";

export const method: Method = {
  id: "add-user-to-group",
  title: "Join a group that may more",
  source: "https://docs.aws.amazon.com/IAM/latest/APIReference/API_AddUserToGroup.html",
  needs: ["iam:AddUserToGroup"],
  hops(attacker, world) {
    const { principal } = attacker;
    if (principal.kind !== "user") return [];
    return world
      .groups(principal.account)
      .filter(({ name }) => !principal.groups.includes(name))
      .flatMap(({ arn, name, policies }) => {
        const proof = attacker.may("iam:AddUserToGroup", arn);
        const gained = { label: `group ${name}`, policies };
        return proof ? empower(attacker, principal, { target: arn, proof, gained }) : [];
      });
  },
};
