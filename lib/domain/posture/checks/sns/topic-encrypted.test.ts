import { expect, it } from "vitest";
import { denied, resource, statuses } from "../../testing/kit";
import { check } from "./topic-encrypted";

it("asks for a key", () => {
  expect(statuses(check, [resource("sns:topic", { KmsMasterKeyId: "alias/aws/sns" })])).toEqual(["pass"]);
  expect(statuses(check, [resource("sns:topic", { KmsMasterKeyId: null })])).toEqual(["fail"]);
  expect(statuses(check, [], [denied("sns:ListTopics")])).toEqual(["not_assessed"]);
});
