import { expect, it } from "vitest";
import { resource, statuses } from "../../testing/kit";
import { check } from "./document-not-public";

const document = (AccountIds: string[] | undefined) => resource("ssm:document", { AccountIds });

it("reads whom the document is shared with", () => {
  expect(statuses(check, [document([]), document(["444455556666"])])).toEqual(["pass", "pass"]);
  expect(statuses(check, [document(["All"])])).toEqual(["fail"]);
  expect(statuses(check, [document(undefined)])).toEqual(["not_assessed"]);
});
