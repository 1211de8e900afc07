import {
  GetResourcePolicyCommand,
  ListSecretsCommand,
  SecretsManagerClient,
} from "@aws-sdk/client-secrets-manager";
import type { Collector } from "../collector";
import { everyPage } from "../paginate";
import { tagRecord } from "../tags";

export const collector: Collector = {
  service: "secretsmanager",
  scope: "regional",
  operations: ["secretsmanager:ListSecrets", "secretsmanager:GetResourcePolicy"],
  async collect(session) {
    const secrets = session.client(SecretsManagerClient);
    const listed = await session.ask("secretsmanager:ListSecrets", (abortSignal) =>
      everyPage(async (NextToken) => {
        const page = await secrets.send(new ListSecretsCommand({ NextToken }), { abortSignal });
        return { items: page.SecretList, next: page.NextToken };
      }),
    );
    await Promise.all(
      (listed ?? []).map(async (secret) => {
        const id = secret.ARN ?? "";
        const policy = await session.ask(
          "secretsmanager:GetResourcePolicy",
          (abortSignal) => secrets.send(new GetResourcePolicyCommand({ SecretId: id }), { abortSignal }),
          { resource: id },
        );
        const ResourcePolicy = policy
          ? policy.ResourcePolicy
            ? JSON.parse(policy.ResourcePolicy)
            : null
          : undefined;
        const config = { ...secret, RotationEnabled: secret.RotationEnabled ?? false, ResourcePolicy };
        session.add({
          type: "secretsmanager:secret",
          id,
          name: secret.Name ?? id,
          tags: tagRecord(secret.Tags ?? []),
          config,
        });
      }),
    );
  },
};
