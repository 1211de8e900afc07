import { describe, expect, it } from "vitest";
import { holds } from "../testing/ask";

const team = "aws:PrincipalTag/team";

describe("keys", () => {
  it("compares key names in any case", () => {
    expect(holds({ StringEquals: { "AWS:sourcevpc": "vpc-1" } }, { "aws:SourceVpc": "vpc-1" })).toBe(true);
  });

  it("takes a missing key as no match, but under a negated or IfExists operator as a match", () => {
    expect(holds({ StringEquals: { [team]: "a" } }, {})).toBe(false);
    expect(holds({ StringNotEquals: { [team]: "a" } }, {})).toBe(true);
    expect(holds({ StringEqualsIfExists: { [team]: "a" } }, {})).toBe(true);
    expect(holds({ "ForAllValues:StringEquals": { [team]: "a" } }, {})).toBe(true);
    expect(holds({ "ForAnyValue:StringNotEquals": { [team]: "a" } }, {})).toBe(false);
    expect(holds({ "ForAnyValue:StringNotEqualsIfExists": { [team]: "a" } }, {})).toBe(true);
  });

  it("asks presence with Null", () => {
    expect(holds({ Null: { [team]: "true" } }, {})).toBe(true);
    expect(holds({ Null: { [team]: "true" } }, { [team]: "a" })).toBe(false);
    expect(holds({ Null: { [team]: "false" } }, { [team]: "a" })).toBe(true);
  });
});

describe("several values", () => {
  it("wants any of the policy's values, under a negated operator none of them", () => {
    expect(holds({ StringEquals: { [team]: ["a", "b"] } }, { [team]: "b" })).toBe(true);
    expect(holds({ StringNotEquals: { [team]: ["a", "b"] } }, { [team]: "b" })).toBe(false);
    expect(holds({ StringNotEquals: { [team]: ["a", "b"] } }, { [team]: "c" })).toBe(true);
  });

  it("wants every key and every operator of a block", () => {
    const condition = {
      StringEquals: { [team]: "a", "aws:SourceVpc": "vpc-1" },
      Bool: { "aws:SecureTransport": "true" },
    };
    const context = { [team]: "a", "aws:SourceVpc": "vpc-1", "aws:SecureTransport": "true" };
    expect(holds(condition, context)).toBe(true);
    expect(holds(condition, { ...context, "aws:SecureTransport": "false" })).toBe(false);
  });

  it("quantifies over the request's values", () => {
    const via = (...values: string[]) => ({ "aws:CalledVia": values });
    expect(holds({ "ForAllValues:StringEquals": { "aws:CalledVia": ["a", "b"] } }, via("a", "b"))).toBe(true);
    expect(holds({ "ForAllValues:StringEquals": { "aws:CalledVia": ["a"] } }, via("a", "b"))).toBe(false);
    expect(holds({ "ForAnyValue:StringEquals": { "aws:CalledVia": ["a"] } }, via("a", "b"))).toBe(true);
    expect(holds({ "ForAnyValue:StringNotEquals": { "aws:CalledVia": ["a"] } }, via("a", "b"))).toBe(true);
    expect(holds({ "ForAllValues:StringNotEquals": { "aws:CalledVia": ["a"] } }, via("a", "b"))).toBe(false);
  });
});

describe("operators", () => {
  it.each([
    ["StringEquals", "a", "A", false],
    ["StringEqualsIgnoreCase", "a", "A", true],
    ["StringEquals", "a*", "ab", false],
    ["StringLike", "a*", "ab", true],
    ["StringLike", "A*", "ab", false],
    ["StringLike", "a?", "a", false],
    ["NumericLessThan", "10", "9.5", true],
    ["NumericLessThan", "10", "ten", false],
    ["NumericGreaterThanEquals", "10", "10.0", true],
    ["NumericEquals", "0", "", false],
    ["DateLessThan", "2026-03-01T12:00:00Z", "2026-03-01T12:59:59+01:00", true],
    ["DateEquals", "2026-03-01T12:00:00Z", "1772366400", true],
    ["DateGreaterThan", "2026-03-01", "2026-03-01T00:00:01Z", true],
    ["Bool", "true", "True", true],
    ["BinaryEquals", "AQI=", "AQI=", true],
    ["IpAddress", "203.0.113.0/24", "203.0.113.9", true],
    ["IpAddress", "203.0.113.0/25", "203.0.113.128", false],
    ["IpAddress", "2001:db8::/32", "2001:db8:1::7", true],
    ["IpAddress", "2001:db8::/32", "203.0.113.9", false],
    ["NotIpAddress", "2001:db8::/32", "203.0.113.9", true],
    ["IpAddress", "203.0.113.0/24", "not an address", false],
    ["ArnLike", "arn:aws:iam::*:role/App*", "arn:aws:iam::111122223333:role/Apple", true],
    ["ArnEquals", "arn:aws:iam::*:role/App*", "arn:aws:iam::111122223333:role/Apple", true],
    ["ArnLike", "arn:aws:*:role/App", "arn:aws:iam::111122223333:role/App", false],
    ["ArnLike", "*", "arn:aws:iam::111122223333:role/App", false],
    ["ArnNotLike", "*", "arn:aws:iam::111122223333:role/App", true],
  ])("%s %s holds for %s: %s", (operator, expected, actual, outcome) => {
    expect(holds({ [operator]: { "aws:Any": expected } }, { "aws:Any": actual })).toBe(outcome);
  });
});

describe("variables", () => {
  const variable = (name: string) => `$${`{${name}}`}`;

  it("fills them in, with a default when the key is missing", () => {
    const like = (value: string) => ({ StringEquals: { "aws:Any": value } });
    expect(holds(like(variable("aws:username")), { "aws:Any": "dana", "aws:username": "dana" })).toBe(true);
    expect(holds(like(variable("aws:username, 'none'")), { "aws:Any": "none" })).toBe(true);
    expect(holds(like(variable("aws:username")), { "aws:Any": "" })).toBe(false);
  });

  it("never takes a wildcard from a variable's value, and takes escaped ones as letters", () => {
    const like = (value: string) => ({ StringLike: { "aws:Any": value } });
    expect(holds(like(variable("aws:username")), { "aws:Any": "dana", "aws:username": "*" })).toBe(false);
    expect(holds(like(`a${variable("*")}`), { "aws:Any": "a*" })).toBe(true);
    expect(holds(like(`a${variable("*")}`), { "aws:Any": "ab" })).toBe(false);
  });

  it("matches no value when one is missing, so that a negated operator holds", () => {
    const missing = variable("aws:missing");
    expect(holds({ StringNotLike: { "aws:Any": missing } }, { "aws:Any": "x" })).toBe(true);
    expect(holds({ StringLike: { "aws:Any": missing } }, { "aws:Any": "x" })).toBe(false);
  });

  it("are letters in version 2008-10-17", () => {
    const condition = { StringEquals: { "aws:Any": variable("aws:username") } };
    const context = { "aws:Any": "dana", "aws:username": "dana" };
    expect(holds(condition, context, "2008-10-17")).toBe(false);
    expect(holds(condition, { ...context, "aws:Any": variable("aws:username") }, "2008-10-17")).toBe(true);
  });
});
