import { expect, it } from "vitest";
import { everything, userArn } from "@/lib/domain/iam/testing/account";
import { iamDetails, person } from "../../iam/testing";
import { resource, statuses } from "../../testing/kit";
import { check } from "./key-not-opened-by-people";

const arn = "arn:aws:kms:eu-west-1:111122223333:key/1";
const delegated = { ...everything, Action: "kms:*", Principal: { AWS: "arn:aws:iam::111122223333:root" } };
const key = (...Statement: Record<string, unknown>[]) =>
  resource(
    "kms:key",
    { KeyManager: "CUSTOMER", KeyState: "Enabled", Policy: { Version: "2012-10-17", Statement } },
    { id: arn },
  );
const decrypting = iamDetails({ users: { ana: { policy: [{ ...everything, Action: "kms:Decrypt" }] } } });
const ana = person("ana");

it("evaluates key policy and identity policies together", () => {
  expect(statuses(check, [key(delegated), decrypting, ana])).toEqual(["fail"]);
  expect(statuses(check, [key(delegated), iamDetails({ users: { ana: {} } }), ana])).toEqual(["pass"]);
  const toService = { ...delegated, Principal: { Service: "s3.amazonaws.com" } };
  expect(statuses(check, [key(toService), decrypting, ana])).toEqual(["pass"]);
  const toAna = { ...delegated, Principal: { AWS: userArn("ana") } };
  expect(statuses(check, [key(toAna), iamDetails({ users: { ana: {} } }), ana])).toEqual(["fail"]);
});

it("leaves administrators to another check, and says what was not collected", () => {
  const admin = iamDetails({ users: { ana: { policy: [everything] } } });
  expect(statuses(check, [key(delegated), admin, ana])).toEqual(["pass"]);
  expect(statuses(check, [key(delegated)])).toEqual(["not_assessed"]);
});
