import { vendorAccount, vendorExternalId } from "../organisation/accounts";
import { type Document, policy } from "./policy";

/** Trust of an AWS service. */
export function trustService(...services: string[]): Document {
  const names = services.map((service) => `${service}.amazonaws.com`);
  return policy({
    Effect: "Allow",
    Principal: { Service: names.length === 1 ? names[0] : names },
    Action: "sts:AssumeRole",
  });
}

/** Trust of roles or accounts by ARN. */
export function trustPrincipals(
  arns: string | string[],
  condition?: Record<string, Record<string, string | string[]>>,
): Document {
  return policy({
    Effect: "Allow",
    Principal: { AWS: arns },
    Action: ["sts:AssumeRole", "sts:SetSourceIdentity"],
    Condition: condition,
  });
}

/** Trust of people through Identity Center. */
export function trustIdentityCenter(account: string): Document {
  return policy({
    Effect: "Allow",
    Principal: { Federated: `arn:aws:iam::${account}:saml-provider/AWSSSO_5d1f0b7c9a3e8462_DO_NOT_DELETE` },
    Action: ["sts:AssumeRoleWithSAML", "sts:TagSession"],
    Condition: { StringEquals: { "SAML:aud": "https://signin.aws.amazon.com/saml" } },
  });
}

/** Trust of a GitHub repository's workflows; `subject` may hold wildcards. */
export function trustGitHub(account: string, subject: string): Document {
  const issuer = "token.actions.githubusercontent.com";
  return policy({
    Effect: "Allow",
    Principal: { Federated: `arn:aws:iam::${account}:oidc-provider/${issuer}` },
    Action: "sts:AssumeRoleWithWebIdentity",
    Condition: {
      StringEquals: { [`${issuer}:aud`]: "sts.amazonaws.com" },
      StringLike: { [`${issuer}:sub`]: subject },
    },
  });
}

/** Trust of the vendor, who has to know the external id. */
export const trustVendor: Document = policy({
  Effect: "Allow",
  Principal: { AWS: `arn:aws:iam::${vendorAccount}:root` },
  Action: "sts:AssumeRole",
  Condition: { StringEquals: { "sts:ExternalId": vendorExternalId } },
});
