import type { Policy } from "@/lib/domain/iam/policy/policy";
import { readPrincipal } from "@/lib/domain/iam/principal/principal";
import { agree, type Check, perResource } from "../../check";
import { cloudformation } from "../../fix/cloudformation";
import { ownAccounts } from "../../iam/own-accounts";
import { admits, contextOfCaller, readTrust } from "../../iam/trust";
import { collected, passIf } from "../../verdict";

/** Users, roles and accounts of others that the trust policy names. */
function outsiders(trust: Policy, own: ReadonlySet<string>): string[] {
  const named = trust.statements
    .filter(({ effect }) => effect === "Allow")
    .flatMap(({ principals }) => principals?.entries ?? [])
    .flatMap((entry) => (entry.kind === "aws" ? [entry.value] : []));
  return [...new Set(named)].filter((one) => {
    const principal = readPrincipal(one);
    return principal !== null && "account" in principal && !own.has(principal.account);
  });
}

export const check: Check = {
  id: "outside-trust-has-external-id",
  title: "Roles for other companies ask for an external id",
  principle: 1,
  layer: "identity",
  severity: "high",
  service: "iam",
  effortMinutes: 30,
  passes:
    "What the trust policy names in accounts that are neither in the organisation nor collected does not get in without an external id. Roles that name no such account are left out.",
  why: "A company that works for many customers can be talked into using your role for another one. The external id, which only the two of you know, stops that.",
  references: [],
  frameworks: {},
  fix: ({ name }) => {
    const trust = {
      Version: "2012-10-17",
      Statement: [
        {
          Effect: "Allow",
          Principal: { AWS: "arn:aws:iam::THEIR_ACCOUNT:root" },
          Action: "sts:AssumeRole",
          Condition: { StringEquals: { "sts:ExternalId": "THE_ID_THAT_THEY_GAVE_YOU" } },
        },
      ],
    };
    return {
      cli: `aws iam update-assume-role-policy --role-name ${name} --policy-document '${JSON.stringify(trust)}'`,
      terraform: `resource "aws_iam_role" "this" {\n  name               = "${name}"\n  assume_role_policy = jsonencode(${JSON.stringify(trust)})\n}`,
      cloudformation: cloudformation("AWS::IAM::Role", { RoleName: name, AssumeRolePolicyDocument: trust }),
    };
  },
  failing: (failing, of) =>
    `${failing} of ${of} roles for other companies ${agree(failing, "asks", "ask")} for no external id`,
  judge: perResource("iam:role", ({ id, config }, world) => {
    const document = collected(config.AssumeRolePolicyDocument, "iam:GetAccountAuthorizationDetails");
    const trust = readTrust(document);
    const others = outsiders(trust, ownAccounts(world));
    if (others.length === 0) return null;
    const entering = others.filter((one) => {
      const principal = readPrincipal(one);
      if (!principal || !("arn" in principal)) return false;
      const context = contextOfCaller(principal.arn, world.now);
      return admits(trust, id, { principal, action: "sts:AssumeRole", context }) === "yes";
    });
    return passIf(
      entering.length === 0,
      `${others.join(", ")} must know an external id, or be more than named.`,
      `${entering.join(", ")} gets in without an external id.`,
      { AssumeRolePolicyDocument: document },
    );
  }),
};
