import { expect, it } from "vitest";
import { daysAgo, resource, statuses } from "../../testing/kit";
import { check } from "./unused-credentials";

const user = (config: object) => resource("iam:user", { LoginProfile: null, AccessKeys: [], ...config });
const key = (config: object) => ({
  AccessKeyId: "AKIAEXAMPLE",
  Status: "Active",
  CreateDate: daysAgo(200),
  ...config,
});

it("passes what was used or made within 45 days", () => {
  expect(statuses(check, [user({ LoginProfile: {}, PasswordLastUsed: daysAgo(45) })])).toEqual(["pass"]);
  expect(
    statuses(check, [user({ LoginProfile: { CreateDate: daysAgo(3) }, PasswordLastUsed: null })]),
  ).toEqual(["pass"]);
  expect(statuses(check, [user({ AccessKeys: [key({ LastUsedDate: daysAgo(2) })] })])).toEqual(["pass"]);
});

it("fails an idle password, an idle key and a key that was never used", () => {
  expect(statuses(check, [user({ LoginProfile: {}, PasswordLastUsed: daysAgo(46) })])).toEqual(["fail"]);
  expect(statuses(check, [user({ AccessKeys: [key({ LastUsedDate: daysAgo(46) })] })])).toEqual(["fail"]);
  expect(statuses(check, [user({ AccessKeys: [key({ LastUsedDate: null })] })])).toEqual(["fail"]);
});

it("leaves out users without credentials and says what was not collected", () => {
  expect(statuses(check, [user({})])).toEqual([]);
  expect(statuses(check, [user({ LoginProfile: undefined })])).toEqual(["not_assessed"]);
  expect(statuses(check, [user({ AccessKeys: [key({ LastUsedDate: undefined })] })])).toEqual([
    "not_assessed",
  ]);
});
