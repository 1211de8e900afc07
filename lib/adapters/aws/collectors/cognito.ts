import {
  CognitoIdentityProviderClient,
  DescribeUserPoolCommand,
  ListUserPoolsCommand,
} from "@aws-sdk/client-cognito-identity-provider";
import type { Collector } from "../collector";
import { everyPage } from "../paginate";

export const collector: Collector = {
  service: "cognito",
  scope: "regional",
  operations: ["cognito-idp:ListUserPools", "cognito-idp:DescribeUserPool"],
  async collect(session) {
    const client = session.client(CognitoIdentityProviderClient);
    const listed = await session.ask("cognito-idp:ListUserPools", (abortSignal) =>
      everyPage(async (NextToken) => {
        const page = await client.send(new ListUserPoolsCommand({ NextToken, MaxResults: 60 }), {
          abortSignal,
        });
        return { items: page.UserPools, next: page.NextToken };
      }),
    );
    await Promise.all(
      (listed ?? []).map(async (one) => {
        const id = `arn:${session.partition}:cognito-idp:${session.region}:${session.account}:userpool/${one.Id}`;
        const answer = await session.ask(
          "cognito-idp:DescribeUserPool",
          (abortSignal) => client.send(new DescribeUserPoolCommand({ UserPoolId: one.Id }), { abortSignal }),
          { resource: id },
        );
        const found = answer?.UserPool;
        session.add({
          type: "cognito:user-pool",
          id,
          name: one.Name ?? "",
          config: {
            Id: one.Id,
            DeletionProtection: found ? (found.DeletionProtection ?? "INACTIVE") : undefined,
            MfaConfiguration: found ? (found.MfaConfiguration ?? "OFF") : undefined,
          },
        });
      }),
    );
  },
};
