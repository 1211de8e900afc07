import { expect, it } from "vitest";
import { resource, statuses } from "../../testing/kit";
import { check } from "./api-stage-logged";

const stage = (AccessLogDestination: string | null | undefined) =>
  resource("apigatewayv2:stage", { AccessLogDestination });

it("looks for the access log", () => {
  expect(statuses(check, [stage("arn:aws:logs:eu-west-1:111122223333:log-group:api")])).toEqual(["pass"]);
  expect(statuses(check, [stage(null)])).toEqual(["fail"]);
  expect(statuses(check, [stage(undefined)])).toEqual(["not_assessed"]);
});
