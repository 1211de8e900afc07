import { expect, it } from "vitest";
import { hasResourcePage, resourceHref } from "./resource-href";

it("makes one segment of an ARN, whatever it holds", () => {
  expect(resourceHref("arn:aws:iam::1:role/a/b")).toBe("/resources/arn%3Aaws%3Aiam%3A%3A1%3Arole%2Fa%2Fb");
});

it("knows what has no page", () => {
  const pages = [
    "arn:aws:s3:::a",
    "arn:aws:iam::1:role/a",
    "arn:aws:sts::1:assumed-role/a/b",
    "arn:aws:iam::1:root",
    "arn:aws:ec2:eu-west-1:1:region",
    "ec2.amazonaws.com",
  ];
  expect(pages.map(hasResourcePage)).toEqual([true, true, false, false, false, false]);
});
