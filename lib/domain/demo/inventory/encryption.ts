import type { Resource } from "@/lib/domain/posture/snapshot/document";
import { accountIds } from "../organisation/accounts";
import { keys } from "../organisation/keys";
import { secrets } from "../organisation/secrets";
import { type Day, daysBefore, resource } from "./day";

const ownPolicy = (account: string) => ({
  Version: "2012-10-17",
  Statement: [
    {
      Sid: "Enable IAM policies",
      Effect: "Allow",
      Principal: { AWS: `arn:aws:iam::${account}:root` },
      Action: "kms:*",
      Resource: "*",
    },
  ],
});

/** Keys of the organisation; the data account does not let the collector read whether its lake key rotates. */
export function kms(day: Day): Resource[] {
  return Object.values(keys).map((key) => {
    const unknown = key.alias === "data-lake";
    const rotates = key.account !== "sandbox" && (key.alias !== "backup" || day.number > 11);
    return resource("kms:key", key, key.arn, `alias/${key.alias}`, {
      KeyId: key.id,
      Arn: key.arn,
      KeyManager: "CUSTOMER",
      KeyState: "Enabled",
      KeySpec: "SYMMETRIC_DEFAULT",
      KeyUsage: "ENCRYPT_DECRYPT",
      Origin: "AWS_KMS",
      MultiRegion: false,
      Description: key.alias,
      ...(unknown ? {} : { KeyRotationEnabled: rotates }),
      Policy: ownPolicy(accountIds[key.account]),
      Aliases: [`alias/${key.alias}`],
    });
  });
}

/** Secrets; payments rotates its database passwords from the thirteenth day on. */
export function secretsManager(day: Day): Resource[] {
  return secrets.map((secret) => {
    const rotates = secret.name.startsWith("payments/db/")
      ? day.number > 13
      : secret.name.startsWith("data/db/");
    return resource("secretsmanager:secret", secret, secret.arn, secret.name, {
      ARN: secret.arn,
      Name: secret.name,
      ...(secret.account === "payments" ? { KmsKeyId: keys.secrets.arn } : {}),
      RotationEnabled: rotates,
      ...(rotates
        ? {
            RotationRules: { AutomaticallyAfterDays: 30 },
            LastRotatedDate: daysBefore(day, day.number > 13 ? day.number - 13 : 9),
          }
        : {}),
      CreatedDate: daysBefore(day, 420),
      LastChangedDate: daysBefore(day, rotates ? 9 : 420),
      LastAccessedDate: daysBefore(day, 1),
      ResourcePolicy: null,
    });
  });
}
