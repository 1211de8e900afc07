import { expect, it } from "vitest";
import { resource, statuses } from "../../testing/kit";
import { check } from "./rest-stage-logged";

type Levels = Record<string, { loggingLevel?: string }>;
const stage = (methodSettings: Levels | undefined) => resource("apigateway:rest-stage", { methodSettings });

it("wants all methods logged", () => {
  expect(statuses(check, [stage({ "*/*": { loggingLevel: "ERROR" } })])).toEqual(["pass"]);
  expect(statuses(check, [stage({ "*/*": { loggingLevel: "OFF" } })])).toEqual(["fail"]);
  expect(statuses(check, [stage({})])).toEqual(["fail"]);
  const partly = { "*/*": { loggingLevel: "INFO" }, "orders/GET": { loggingLevel: "OFF" } };
  expect(statuses(check, [stage(partly)])).toEqual(["fail"]);
  expect(statuses(check, [stage(undefined)])).toEqual(["not_assessed"]);
});
