import { expect, it } from "vitest";
import { resource, statuses } from "../../testing/kit";
import { check } from "./web-identity-trust-narrow";

const github = "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com";
const key = (claim: string) => `token.actions.githubusercontent.com:${claim}`;
const audience = { [key("aud")]: "sts.amazonaws.com" };

const role = (Federated: string, Condition?: object) =>
  resource(
    "iam:role",
    {
      AssumeRolePolicyDocument: {
        Version: "2012-10-17",
        Statement: [
          {
            Effect: "Allow",
            Principal: { Federated },
            Action: "sts:AssumeRoleWithWebIdentity",
            ...(Condition && { Condition }),
          },
        ],
      },
    },
    { id: "arn:aws:iam::111122223333:role/deploy", region: "global" },
  );

it("fails roles that a stranger's token opens", () => {
  expect(statuses(check, [role(github)])).toEqual(["fail"]);
  expect(statuses(check, [role(github, { StringEquals: audience })])).toEqual(["fail"]);
  const anyRepository = { StringEquals: audience, StringLike: { [key("sub")]: "repo:*" } };
  expect(statuses(check, [role(github, anyRepository)])).toEqual(["fail"]);
});

it("passes those that ask whose it is", () => {
  const ours = { StringEquals: audience, StringLike: { [key("sub")]: "repo:northwind/*" } };
  expect(statuses(check, [role(github, ours)])).toEqual(["pass"]);
  const pool = { StringEquals: { "cognito-identity.amazonaws.com:aud": "eu-west-1:1111" } };
  expect(statuses(check, [role("cognito-identity.amazonaws.com", pool)])).toEqual(["pass"]);
  expect(statuses(check, [role("cognito-identity.amazonaws.com")])).toEqual(["fail"]);
});

it("leaves directories of one customer out, and says what was not collected", () => {
  expect(statuses(check, [role("arn:aws:iam::111122223333:saml-provider/directory")])).toEqual([]);
  expect(statuses(check, [resource("iam:role", {})])).toEqual(["not_assessed"]);
});
