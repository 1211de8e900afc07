import { expect, it } from "vitest";
import { judged, resource, statuses } from "../../testing/kit";
import { check } from "./state-machine-no-secrets";

it("tells where the secret seems to stand", () => {
  const machine = (secretPlaces: { path: string; kind: string }[] | undefined) =>
    resource("stepfunctions:state-machine", { secretPlaces });
  expect(statuses(check, [machine([])])).toEqual(["pass"]);
  const [finding] = judged(check, [machine([{ path: "States.Call.Parameters.token", kind: "token" }])]);
  expect(finding).toMatchObject({ status: "fail", reason: expect.stringContaining("States.Call") });
  expect(statuses(check, [machine(undefined)])).toEqual(["not_assessed"]);
});
