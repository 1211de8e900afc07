import { expect, it } from "vitest";
import { resource, statuses } from "../../testing/kit";
import { check } from "./function-url-authenticated";

const fn = (AuthType: string) => resource("lambda:function", { FunctionUrlConfig: { AuthType } });

it("judges functions that have a URL", () => {
  expect(statuses(check, [fn("AWS_IAM")])).toEqual(["pass"]);
  expect(statuses(check, [fn("NONE")])).toEqual(["fail"]);
  expect(statuses(check, [resource("lambda:function", { FunctionUrlConfig: null })])).toEqual([]);
  expect(statuses(check, [resource("lambda:function", {})])).toEqual(["not_assessed"]);
});
