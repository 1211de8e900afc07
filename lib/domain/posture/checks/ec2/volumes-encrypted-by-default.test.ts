import { expect, it } from "vitest";
import { denied, resource, statuses } from "../../testing/kit";
import { check } from "./volumes-encrypted-by-default";

const setting = (EbsEncryptionByDefault: boolean | undefined) =>
  resource("ec2:ebs-default-encryption", { EbsEncryptionByDefault });

it("reads the region's setting", () => {
  expect(statuses(check, [setting(true)])).toEqual(["pass"]);
  expect(statuses(check, [setting(false)])).toEqual(["fail"]);
  expect(statuses(check, [setting(undefined)])).toEqual(["not_assessed"]);
  expect(statuses(check, [], [denied("ec2:GetEbsEncryptionByDefault")])).toEqual(["not_assessed"]);
});
