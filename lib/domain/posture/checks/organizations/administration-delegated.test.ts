import { expect, it } from "vitest";
import { resource, statuses } from "../../testing/kit";
import { check } from "./administration-delegated";

const organisation = (config: Record<string, unknown>) =>
  resource("organizations:organization", {
    Organization: { Id: "o-1" },
    Accounts: [
      { Id: "111122223333", Status: "ACTIVE" },
      { Id: "444455556666", Status: "SUSPENDED" },
    ],
    ...config,
  });

it("asks for delegates that are active members", () => {
  const to = (...ids: string[]) => organisation({ DelegatedAdministrators: ids.map((Id) => ({ Id })) });
  expect(statuses(check, [to("111122223333")])).toEqual(["pass"]);
  expect(statuses(check, [to()])).toEqual(["fail"]);
  expect(statuses(check, [to("111122223333", "444455556666")])).toEqual(["fail"]);
  expect(statuses(check, [to("999988887777")])).toEqual(["fail"]);
});

it("leaves accounts without organisation out, and says what was not collected", () => {
  expect(statuses(check, [organisation({ Organization: null })])).toEqual([]);
  expect(statuses(check, [organisation({})])).toEqual(["not_assessed"]);
});
