import { expect, it } from "vitest";
import { resource, statuses } from "../../testing/kit";
import { check } from "./image-scan-on-push";

const repository = (on: boolean | undefined) =>
  resource("ecr:repository", {
    imageScanningConfiguration: on === undefined ? undefined : { scanOnPush: on },
  });

it("passes scanning repositories, fails the others, and says what was not collected", () => {
  expect(statuses(check, [repository(true)])).toEqual(["pass"]);
  expect(statuses(check, [repository(false)])).toEqual(["fail"]);
  expect(statuses(check, [repository(undefined)])).toEqual(["not_assessed"]);
});
