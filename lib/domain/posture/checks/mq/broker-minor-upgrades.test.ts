import { expect, it } from "vitest";
import { resource, statuses } from "../../testing/kit";
import { check } from "./broker-minor-upgrades";

it("reads the setting", () => {
  const broker = (AutoMinorVersionUpgrade: boolean | undefined) =>
    resource("mq:broker", { AutoMinorVersionUpgrade });
  expect(statuses(check, [broker(true)])).toEqual(["pass"]);
  expect(statuses(check, [broker(false)])).toEqual(["fail"]);
  expect(statuses(check, [broker(undefined)])).toEqual(["not_assessed"]);
});
