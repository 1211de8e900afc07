import { expect, it } from "vitest";
import { resource, statuses } from "../../testing/kit";
import { check } from "./data-events-recorded";

const trail = (config: object) =>
  resource("cloudtrail:trail", { Status: { IsLogging: true }, EventSelectors: [], ...config });
const objects = (ReadWriteType: string, value = "arn:aws:s3") => ({
  EventSelectors: [{ ReadWriteType, DataResources: [{ Type: "AWS::S3::Object", Values: [value] }] }],
});
const advanced = (...fields: object[]) => ({
  AdvancedEventSelectors: [
    { FieldSelectors: [{ Field: "resources.type", Equals: ["AWS::S3::Object"] }, ...fields] },
  ],
});

it("passes classic and advanced selectors that cover every object", () => {
  expect(statuses(check, [trail(objects("All"))])).toEqual(["pass"]);
  expect(statuses(check, [trail(advanced({ Field: "eventCategory", Equals: ["Data"] }))])).toEqual(["pass"]);
});

it("fails half of it: reads only, one bucket, a stopped trail", () => {
  expect(statuses(check, [trail(objects("ReadOnly"))])).toEqual(["fail"]);
  expect(statuses(check, [trail(objects("All", "arn:aws:s3:::one/"))])).toEqual(["fail"]);
  expect(statuses(check, [trail(advanced({ Field: "readOnly", Equals: ["true"] }))])).toEqual(["fail"]);
  expect(statuses(check, [trail({ ...objects("All"), Status: { IsLogging: false } })])).toEqual(["fail"]);
});

it("is not assessed without selectors", () => {
  expect(statuses(check, [trail({ EventSelectors: undefined })])).toEqual(["not_assessed"]);
});
