import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { recognise } from "./recognise";

const kinds = (text: string) =>
  Object.entries(recognise(text)).flatMap(([kind, value]) =>
    kind !== "text" && value !== null ? [kind] : [],
  );

describe("recognise", () => {
  it.each([
    ["111122223333", ["account"]],
    ["5e1dc7f4-52f8-4f0b-9b58-6f1c3ad2a4b1", ["eventId"]],
    ["198.51.100.7", ["ip"]],
    ["198.51.100.0/24", ["ip"]],
    ["2001:db8::1", ["ip"]],
    ["2001:db8::/32", ["ip"]],
    ["AKIAIOSFODNN7EXAMPLE", ["accessKey"]],
    ["arn:aws:s3:::customer-data", ["arn"]],
    ["arn:aws-us-gov:iam::111122223333:role/DBA", ["arn"]],
    ["sg-0a1b2c3d4e5f60718", ["resourceId"]],
    ["i-1234abcd", ["resourceId"]],
    ["customer-data", []],
    ["300.1.1.1", []],
    ["alice@example.com", []],
    ["", []],
  ])("%s", (text, expected) => {
    expect(kinds(text)).toEqual(expected);
  });

  it("takes off quotes and spaces that came along with a paste", () => {
    expect(recognise(' "sg-0a1b2c3d4e5f60718" ').resourceId).toBe("sg-0a1b2c3d4e5f60718");
  });

  it("never fails", () => {
    fc.assert(fc.property(fc.string(), (text) => recognise(text).text.length <= text.length));
  });
});
