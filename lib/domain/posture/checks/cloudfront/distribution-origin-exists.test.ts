import { expect, it } from "vitest";
import { denied, resource, statuses } from "../../testing/kit";
import { check } from "./distribution-origin-exists";

const distribution = (DomainName: string) =>
  resource("cloudfront:distribution", { Origins: [{ Id: "o", DomainName }] }, { region: "global" });
const bucket = resource("s3:bucket", {}, { name: "site", region: "global" });

it("looks for the bucket among those there are", () => {
  expect(statuses(check, [distribution("site.s3.eu-west-1.amazonaws.com"), bucket])).toEqual(["pass"]);
  expect(statuses(check, [distribution("gone.s3.amazonaws.com"), bucket])).toEqual(["fail"]);
});

it("leaves out other origins, and is not assessed when buckets could not be listed", () => {
  expect(statuses(check, [distribution("example.org"), bucket])).toEqual([]);
  const gap = denied("s3:ListAllMyBuckets", { region: "global" });
  expect(statuses(check, [distribution("gone.s3.amazonaws.com")], [gap], ["s3"])).toEqual(["not_assessed"]);
});
