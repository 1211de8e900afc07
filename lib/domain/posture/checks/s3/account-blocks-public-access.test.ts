import { expect, it } from "vitest";
import { resource, statuses } from "../../testing/kit";
import { check } from "./account-blocks-public-access";

const all = {
  BlockPublicAcls: true,
  IgnorePublicAcls: true,
  BlockPublicPolicy: true,
  RestrictPublicBuckets: true,
};
const block = (PublicAccessBlock: typeof all | null | undefined) =>
  resource("s3:account-public-access-block", { PublicAccessBlock });

it("asks for all four", () => {
  expect(statuses(check, [block(all)])).toEqual(["pass"]);
  expect(statuses(check, [block({ ...all, BlockPublicPolicy: false })])).toEqual(["fail"]);
  expect(statuses(check, [block(null)])).toEqual(["fail"]);
  expect(statuses(check, [block(undefined)])).toEqual(["not_assessed"]);
});
