import { expect, it } from "vitest";
import { resource, statuses } from "../../testing/kit";
import { check } from "./alarms-are-heard";

const topic = (subscriptions: string[] | undefined) =>
  resource(
    "sns:topic",
    { Subscriptions: subscriptions?.map((SubscriptionArn) => ({ SubscriptionArn })) },
    { id: "arn:topic" },
  );
const alarm = resource("cloudwatch:alarm", { AlarmActions: ["arn:topic"] });

it("judges topics that alarms call", () => {
  expect(statuses(check, [alarm, topic(["arn:aws:sns:eu-west-1:111122223333:topic:1"])])).toEqual(["pass"]);
  expect(statuses(check, [alarm, topic(["PendingConfirmation"])])).toEqual(["fail"]);
  expect(statuses(check, [topic([])])).toEqual([]);
  expect(statuses(check, [alarm, topic(undefined)])).toEqual(["not_assessed"]);
});
