import { EMRClient, GetBlockPublicAccessConfigurationCommand } from "@aws-sdk/client-emr";
import type { Collector } from "../collector";

export const collector: Collector = {
  service: "emr",
  scope: "regional",
  operations: ["elasticmapreduce:GetBlockPublicAccessConfiguration"],
  async collect(session) {
    const client = session.client(EMRClient);
    const answer = await session.ask("elasticmapreduce:GetBlockPublicAccessConfiguration", (abortSignal) =>
      client.send(new GetBlockPublicAccessConfigurationCommand({}), { abortSignal }),
    );
    if (!answer) return;
    const block = answer.BlockPublicAccessConfiguration;
    session.add({
      type: "emr:block-public-access",
      id: `arn:${session.partition}:elasticmapreduce:${session.region}:${session.account}:block-public-access`,
      name: session.region,
      config: {
        BlockPublicSecurityGroupRules: block?.BlockPublicSecurityGroupRules ?? false,
        PermittedPublicSecurityGroupRuleRanges: block?.PermittedPublicSecurityGroupRuleRanges ?? [],
      },
    });
  },
};
