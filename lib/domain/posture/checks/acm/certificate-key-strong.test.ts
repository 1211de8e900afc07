import { expect, it } from "vitest";
import { resource, statuses } from "../../testing/kit";
import { check } from "./certificate-key-strong";

it("passes and fails by what was collected, and says when it was not", () => {
  expect(statuses(check, [resource("acm:certificate", { KeyAlgorithm: "RSA-2048" })])).toEqual(["pass"]);
  expect(statuses(check, [resource("acm:certificate", { KeyAlgorithm: "EC-prime256v1" })])).toEqual(["pass"]);
  expect(statuses(check, [resource("acm:certificate", { KeyAlgorithm: "RSA-1024" })])).toEqual(["fail"]);
  expect(statuses(check, [resource("acm:certificate", {})])).toEqual(["not_assessed"]);
});
