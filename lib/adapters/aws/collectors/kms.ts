import {
  DescribeKeyCommand,
  GetKeyPolicyCommand,
  GetKeyRotationStatusCommand,
  KMSClient,
  ListAliasesCommand,
  ListKeysCommand,
  ListResourceTagsCommand,
} from "@aws-sdk/client-kms";
import type { Collector, CollectorSession } from "../collector";
import { everyPage } from "../paginate";
import { tagRecord } from "../tags";

async function addKey(
  session: CollectorSession,
  kms: KMSClient,
  KeyId: string,
  resource: string,
  aliases: string[] | undefined,
): Promise<void> {
  const about = { resource };
  const described = await session.ask(
    "kms:DescribeKey",
    (abortSignal) => kms.send(new DescribeKeyCommand({ KeyId }), { abortSignal }),
    about,
  );
  const metadata = described?.KeyMetadata;
  const rotates =
    metadata?.KeyManager === "CUSTOMER" &&
    metadata.KeySpec === "SYMMETRIC_DEFAULT" &&
    metadata.Origin === "AWS_KMS";
  const [rotation, policy, tags] = await Promise.all([
    rotates
      ? session.ask(
          "kms:GetKeyRotationStatus",
          (abortSignal) => kms.send(new GetKeyRotationStatusCommand({ KeyId }), { abortSignal }),
          about,
        )
      : undefined,
    session.ask(
      "kms:GetKeyPolicy",
      (abortSignal) => kms.send(new GetKeyPolicyCommand({ KeyId, PolicyName: "default" }), { abortSignal }),
      about,
    ),
    metadata?.KeyManager === "CUSTOMER"
      ? session.ask(
          "kms:ListResourceTags",
          (abortSignal) => kms.send(new ListResourceTagsCommand({ KeyId }), { abortSignal }),
          about,
        )
      : undefined,
  ]);
  session.add({
    type: "kms:key",
    id: resource,
    name: aliases?.[0] ?? KeyId,
    tags: tagRecord(tags?.Tags),
    config: {
      ...metadata,
      Aliases: aliases,
      KeyRotationEnabled: !metadata
        ? undefined
        : !rotates
          ? null
          : rotation
            ? (rotation.KeyRotationEnabled ?? false)
            : undefined,
      Policy: policy?.Policy ? JSON.parse(policy.Policy) : undefined,
    },
  });
}

export const collector: Collector = {
  service: "kms",
  scope: "regional",
  operations: [
    "kms:ListKeys",
    "kms:ListAliases",
    "kms:DescribeKey",
    "kms:GetKeyRotationStatus",
    "kms:GetKeyPolicy",
    "kms:ListResourceTags",
  ],
  async collect(session) {
    const kms = session.client(KMSClient);
    const aliases = await session.ask("kms:ListAliases", (abortSignal) =>
      everyPage(async (Marker) => {
        const page = await kms.send(new ListAliasesCommand({ Marker }), { abortSignal });
        return { items: page.Aliases, next: page.NextMarker };
      }),
    );
    const keys = await session.ask("kms:ListKeys", (abortSignal) =>
      everyPage(async (Marker) => {
        const page = await kms.send(new ListKeysCommand({ Marker }), { abortSignal });
        return { items: page.Keys, next: page.NextMarker };
      }),
    );
    await Promise.all(
      (keys ?? []).map((key) => {
        const names = aliases?.flatMap((alias) =>
          alias.TargetKeyId === key.KeyId && alias.AliasName ? [alias.AliasName] : [],
        );
        return addKey(session, kms, key.KeyId ?? "", key.KeyArn ?? "", names);
      }),
    );
  },
};
