import { expect, it } from "vitest";
import { resource, statuses } from "../../testing/kit";
import { check } from "./migration-endpoint-tls";

it("passes and fails by what was collected, and says when it was not", () => {
  expect(statuses(check, [resource("dms:endpoint", { EngineName: "postgres", SslMode: "require" })])).toEqual(
    ["pass"],
  );
  expect(statuses(check, [resource("dms:endpoint", { EngineName: "postgres", SslMode: "none" })])).toEqual([
    "fail",
  ]);
  expect(statuses(check, [resource("dms:endpoint", { EngineName: "s3", SslMode: "none" })])).toEqual([]);
  expect(statuses(check, [resource("dms:endpoint", {})])).toEqual(["not_assessed"]);
});
