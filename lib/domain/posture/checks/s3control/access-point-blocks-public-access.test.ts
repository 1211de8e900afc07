import { expect, it } from "vitest";
import { resource, statuses } from "../../testing/kit";
import { check } from "./access-point-blocks-public-access";

const all = {
  BlockPublicAcls: true,
  IgnorePublicAcls: true,
  BlockPublicPolicy: true,
  RestrictPublicBuckets: true,
};

it("asks for all four switches, unless a VPC is the only way in", () => {
  const point = (PublicAccessBlock: Record<string, boolean> | undefined, NetworkOrigin = "Internet") =>
    resource("s3control:access-point", { PublicAccessBlock, NetworkOrigin });
  expect(statuses(check, [point(all)])).toEqual(["pass"]);
  expect(statuses(check, [point({ ...all, BlockPublicPolicy: false })])).toEqual(["fail"]);
  expect(statuses(check, [point(undefined, "VPC")])).toEqual(["pass"]);
  expect(statuses(check, [point(undefined)])).toEqual(["not_assessed"]);
});
