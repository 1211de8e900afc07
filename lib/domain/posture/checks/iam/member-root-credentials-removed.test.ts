import { expect, it } from "vitest";
import { resource, statuses } from "../../testing/kit";
import { check } from "./member-root-credentials-removed";

it("asks the organisation for central management of root credentials", () => {
  const features = (EnabledFeatures: string[]) => resource("iam:organizations-features", { EnabledFeatures });
  expect(statuses(check, [features(["RootCredentialsManagement", "RootSessions"])])).toEqual(["pass"]);
  expect(statuses(check, [features(["RootSessions"])])).toEqual(["fail"]);
  expect(statuses(check, [features([])])).toEqual(["fail"]);
  expect(statuses(check, [resource("iam:organizations-features", {})])).toEqual(["not_assessed"]);
});
