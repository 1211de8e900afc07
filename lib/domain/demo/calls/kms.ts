import type { KeyRef } from "../organisation/keys";
import type { Call } from "../trail/record";

const touched = (key: KeyRef) => [{ accountId: key.arn.split(":")[4], type: "AWS::KMS::Key", ARN: key.arn }];

/** A service opens a data key for whoever uses it. */
export function decrypt(key: KeyRef, encryptionContext: object): Call {
  return {
    source: "kms",
    name: "Decrypt",
    request: { encryptionAlgorithm: "SYMMETRIC_DEFAULT", encryptionContext, keyId: key.arn },
    resources: touched(key),
  };
}

/** A service makes a data key for what it is about to write. */
export function generateDataKey(key: KeyRef, encryptionContext: object): Call {
  return {
    source: "kms",
    name: "GenerateDataKey",
    request: { keyId: key.arn, encryptionContext, keySpec: "AES_256" },
    resources: touched(key),
  };
}

/** A person looks at a key. */
export function describeKey(key: KeyRef): Call {
  return { source: "kms", name: "DescribeKey", request: { keyId: key.id }, resources: touched(key) };
}
