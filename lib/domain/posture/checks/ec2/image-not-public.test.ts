import { expect, it } from "vitest";
import { resource, statuses } from "../../testing/kit";
import { check } from "./image-not-public";

const image = (Public: boolean | undefined) => resource("ec2:image", { Public });

it("reads the flag", () => {
  expect(statuses(check, [image(false)])).toEqual(["pass"]);
  expect(statuses(check, [image(true)])).toEqual(["fail"]);
  expect(statuses(check, [image(undefined)])).toEqual(["not_assessed"]);
});
