import { expect, it } from "vitest";
import { resource, statuses } from "../../testing/kit";
import { check } from "./broker-not-public";

it("reads the setting", () => {
  const broker = (PubliclyAccessible: boolean | undefined) => resource("mq:broker", { PubliclyAccessible });
  expect(statuses(check, [broker(false)])).toEqual(["pass"]);
  expect(statuses(check, [broker(true)])).toEqual(["fail"]);
  expect(statuses(check, [broker(undefined)])).toEqual(["not_assessed"]);
});
