import { expect, it } from "vitest";
import { resource, statuses } from "../../testing/kit";
import { check } from "./distribution-tls-modern";

it("passes and fails by what was collected, and says when it was not", () => {
  expect(
    statuses(check, [
      resource("cloudfront:distribution", {
        MinimumProtocolVersion: "TLSv1.2_2021",
        ViewerProtocolPolicy: "redirect-to-https",
      }),
    ]),
  ).toEqual(["pass"]);
  expect(
    statuses(check, [
      resource("cloudfront:distribution", {
        MinimumProtocolVersion: "TLSv1",
        ViewerProtocolPolicy: "redirect-to-https",
      }),
    ]),
  ).toEqual(["fail"]);
  expect(
    statuses(check, [
      resource("cloudfront:distribution", {
        MinimumProtocolVersion: "TLSv1.2_2021",
        ViewerProtocolPolicy: "allow-all",
      }),
    ]),
  ).toEqual(["fail"]);
  expect(statuses(check, [resource("cloudfront:distribution", {})])).toEqual(["not_assessed"]);
});
