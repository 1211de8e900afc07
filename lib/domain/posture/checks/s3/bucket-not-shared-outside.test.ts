import { expect, it } from "vitest";
import { resource, statuses } from "../../testing/kit";
import { check } from "./bucket-not-shared-outside";

const sharing = (AWS: string, Condition?: object) =>
  resource("s3:bucket", {
    Policy: {
      Statement: [{ Effect: "Allow", Principal: { AWS }, Action: "s3:GetObject", Resource: "*", Condition }],
    },
  });

it("lets the organisation's own accounts in, and nobody else", () => {
  expect(statuses(check, [sharing("arn:aws:iam::111122223333:role/App")])).toEqual(["pass"]);
  expect(statuses(check, [sharing("arn:aws:iam::999999999999:root")])).toEqual(["fail"]);
  expect(statuses(check, [sharing("999999999999")])).toEqual(["fail"]);
});

it("takes everyone for somebody outside, unless a block cancels it", () => {
  const open = sharing("*");
  const blocked = (RestrictPublicBuckets: boolean) => ({
    ...open,
    config: { ...open.config, PublicAccessBlock: { RestrictPublicBuckets } },
  });
  expect(statuses(check, [blocked(false)])).toEqual(["fail"]);
  expect(statuses(check, [blocked(true)])).toEqual(["pass"]);
});

it("takes a condition on the organisation as narrowing", () => {
  const condition = { StringEquals: { "aws:PrincipalOrgID": "o-1234567890" } };
  expect(statuses(check, [sharing("999999999999", condition)])).toEqual(["pass"]);
});

it("passes a bucket without a policy, and is not assessed without the answer", () => {
  expect(statuses(check, [resource("s3:bucket", { Policy: null })])).toEqual(["pass"]);
  expect(statuses(check, [resource("s3:bucket", {})])).toEqual(["not_assessed"]);
});
