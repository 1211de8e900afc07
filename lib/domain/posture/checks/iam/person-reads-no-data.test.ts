import { expect, it } from "vitest";
import { iamDetails, iamUser, person } from "../../iam/testing";
import { statuses } from "../../testing/kit";
import { check } from "./person-reads-no-data";

const ana = person("ana");
const allowed = (...statements: [action: string, resource: string, effect?: string][]) =>
  iamDetails({
    users: {
      ana: {
        policy: statements.map(([Action, Resource, Effect = "Allow"]) => ({ Effect, Action, Resource })),
      },
    },
  });

it("asks for reading of everything, in each spelling", () => {
  expect(statuses(check, [ana, allowed(["s3:*", "*"])])).toEqual(["fail"]);
  expect(statuses(check, [ana, allowed(["s3:Get*", "arn:aws:s3:::*/*"])])).toEqual(["fail"]);
  expect(statuses(check, [ana, allowed(["*", "*"])])).toEqual(["fail"]);
  expect(statuses(check, [ana, allowed(["s3:GetObject", "arn:aws:s3:::reports/*"])])).toEqual(["pass"]);
  expect(statuses(check, [ana, allowed(["s3:ListAllMyBuckets", "*"])])).toEqual(["pass"]);
});

it("takes a denial into account", () => {
  expect(statuses(check, [ana, allowed(["s3:*", "*"], ["s3:GetObject", "*", "Deny"])])).toEqual(["pass"]);
});

it("leaves out users without a password and says what was not collected", () => {
  expect(statuses(check, [iamUser("ana", { LoginProfile: null }), allowed(["*", "*"])])).toEqual([]);
  expect(statuses(check, [ana])).toEqual(["not_assessed"]);
});
