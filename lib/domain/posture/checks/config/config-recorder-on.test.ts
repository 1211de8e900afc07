import { expect, it } from "vitest";
import { denied, resource, statuses } from "../../testing/kit";
import { check } from "./config-recorder-on";

const recorder = (recording: boolean | undefined, allSupported = true) =>
  resource("config:recorder", {
    recordingGroup: { allSupported },
    status: recording === undefined ? undefined : { recording },
  });

it("asks for a recorder that runs and leaves nothing out", () => {
  expect(statuses(check, [recorder(true)])).toEqual(["pass"]);
  expect(statuses(check, [recorder(false)])).toEqual(["fail"]);
  expect(statuses(check, [recorder(true, false)])).toEqual(["fail"]);
  expect(statuses(check, [], [], ["config"])).toEqual(["fail"]);
});

it("is not assessed where Config was not asked", () => {
  expect(statuses(check, [recorder(undefined)])).toEqual(["not_assessed"]);
  expect(statuses(check, [], [denied("config:DescribeConfigurationRecorders")])).toEqual(["not_assessed"]);
});
