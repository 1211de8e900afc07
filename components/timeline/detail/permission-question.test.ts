import { expect, it } from "vitest";
import { permissionQuestion } from "./permission-question";

const event = {
  actor: "arn:aws:iam::111122223333:role/App",
  source: "s3",
  name: "GetObject",
  resources: ["arn:aws:s3:::ledger", "arn:aws:s3:::ledger/a.csv"],
};

it("asks about the object where the call was about one", () => {
  expect(permissionQuestion(event)).toEqual({
    principal: event.actor,
    action: "s3:GetObject",
    resource: "arn:aws:s3:::ledger/a.csv",
  });
});

it("names the permission, which is not always the call", () => {
  expect(permissionQuestion({ ...event, name: "ListObjectsV2" })?.action).toBe("s3:ListBucket");
  expect(permissionQuestion({ ...event, source: "monitoring", name: "PutMetricAlarm" })?.action).toBe(
    "cloudwatch:PutMetricAlarm",
  );
});

it("asks about everything where the record names nothing", () => {
  expect(permissionQuestion({ ...event, source: "iam", name: "ListUsers", resources: [] })?.resource).toBe(
    "*",
  );
});

it("asks nothing where IAM decides nothing", () => {
  expect(permissionQuestion({ ...event, actor: "cloudtrail.amazonaws.com" })).toBeNull();
  expect(permissionQuestion({ ...event, source: "signin", name: "ConsoleLogin" })).toBeNull();
});
