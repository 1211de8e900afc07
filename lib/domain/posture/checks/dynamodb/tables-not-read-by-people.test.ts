import { expect, it } from "vitest";
import { activity, read } from "../../activity/testing";
import { judgedWith, resource } from "../../testing/kit";
import { check } from "./tables-not-read-by-people";

const one = read({ kind: "tables", source: "athena", name: "StartQueryExecution", count: 3 });
const table = resource("dynamodb:table", { TableName: "orders" });

it("names who queries", () => {
  const [finding] = judgedWith(check, activity({ dataReads: [one] }), []);
  expect(finding).toMatchObject({
    status: "fail",
    reason: expect.stringContaining("queried tables directly"),
  });
});

it("passes on silence where there is no table, or where reads are recorded", () => {
  const trail = resource("cloudtrail:trail", {
    Status: { IsLogging: true },
    AdvancedEventSelectors: [
      {
        FieldSelectors: [
          { Field: "eventCategory", Equals: ["Data"] },
          { Field: "resources.type", Equals: ["AWS::DynamoDB::Table"] },
        ],
      },
    ],
  });
  expect(judgedWith(check, activity({}), [], ["dynamodb"])[0]?.status).toBe("pass");
  expect(judgedWith(check, activity({}), [table, trail])[0]?.status).toBe("pass");
  expect(judgedWith(check, activity({}), [table])[0]?.status).toBe("not_assessed");
  expect(judgedWith(check, activity({}), [])[0]?.status).toBe("not_assessed");
});

it("is not assessed without events", () => {
  expect(judgedWith(check, undefined, [table])[0]?.status).toBe("not_assessed");
});
