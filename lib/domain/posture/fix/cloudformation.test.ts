import { expect, it } from "vitest";
import { parse } from "yaml";
import { cloudformation, cloudformationOf } from "./cloudformation";

it("writes one resource, without what is not set", () => {
  expect(
    cloudformation(
      "AWS::S3::Bucket",
      { BucketName: "payroll", Tags: undefined },
      "Keep the rest.\nAs it is.",
    ),
  ).toBe(
    "# Keep the rest.\n# As it is.\nResources:\n  Bucket:\n    Type: AWS::S3::Bucket\n    Properties:\n      BucketName: payroll",
  );
});

it("quotes what YAML would read as something else", () => {
  const text = cloudformationOf({
    Rule: ["AWS::Config::ConfigRule", { Account: "012345678901", On: "yes" }],
  });
  expect(parse(text)).toEqual({
    Resources: {
      Rule: { Type: "AWS::Config::ConfigRule", Properties: { Account: "012345678901", On: "yes" } },
    },
  });
});
