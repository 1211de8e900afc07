import { expect, it } from "vitest";
import { resource, statuses } from "../../testing/kit";
import { check } from "./vault-encrypted";

const vault = (EncryptionKeyArn: string | undefined, BackupVaultName: string | undefined = "daily") =>
  resource("backup:vault", { BackupVaultName, EncryptionKeyArn });

it("looks for the key", () => {
  expect(statuses(check, [vault("arn:aws:kms:eu-west-1:111122223333:key/1")])).toEqual(["pass"]);
  expect(statuses(check, [vault(undefined)])).toEqual(["fail"]);
  expect(statuses(check, [resource("backup:vault", {})])).toEqual(["not_assessed"]);
});
