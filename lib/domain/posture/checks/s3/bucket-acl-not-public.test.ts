import { expect, it } from "vitest";
import { resource, statuses } from "../../testing/kit";
import { check } from "./bucket-acl-not-public";

it("passes and fails by what was collected, and says when it was not", () => {
  expect(statuses(check, [resource("s3:bucket", { Acl: { Grants: [] } })])).toEqual(["pass"]);
  expect(
    statuses(check, [
      resource("s3:bucket", {
        Acl: {
          Grants: [
            { Grantee: { URI: "http://acs.amazonaws.com/groups/global/AllUsers" }, Permission: "READ" },
          ],
        },
      }),
    ]),
  ).toEqual(["fail"]);
  expect(
    statuses(check, [
      resource("s3:bucket", {
        Acl: {
          Grants: [
            { Grantee: { URI: "http://acs.amazonaws.com/groups/global/AllUsers" }, Permission: "READ" },
          ],
        },
        PublicAccessBlock: { IgnorePublicAcls: true },
      }),
    ]),
  ).toEqual(["pass"]);
  expect(statuses(check, [resource("s3:bucket", {})])).toEqual(["not_assessed"]);
});
