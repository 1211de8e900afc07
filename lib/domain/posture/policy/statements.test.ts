import { describe, expect, it } from "vitest";
import { publicStatements } from "./statements";

const open = { Effect: "Allow", Principal: "*", Action: "s3:GetObject", Resource: "*" };
const count = (statement: Record<string, unknown>) =>
  publicStatements(JSON.stringify({ Statement: [{ ...open, ...statement }] })).length;

describe("public statements", () => {
  it("sees everyone in each spelling", () => {
    expect(count({})).toBe(1);
    expect(count({ Principal: { AWS: ["arn:aws:iam::111122223333:root", "*"] } })).toBe(1);
    expect(count({ Principal: undefined, NotPrincipal: { AWS: "arn:aws:iam::111122223333:root" } })).toBe(1);
    expect(count({ Principal: { Service: "*.amazonaws.com" } })).toBe(0);
    expect(count({ Effect: "Deny" })).toBe(0);
  });

  it("takes a condition on fixed callers as narrowing, and no other", () => {
    expect(count({ Condition: { StringEquals: { "aws:PrincipalOrgID": "o-1234567890" } } })).toBe(0);
    expect(count({ Condition: { IpAddress: { "aws:SourceIp": "198.51.100.0/24" } } })).toBe(0);
    expect(count({ Condition: { IpAddress: { "aws:SourceIp": ["198.51.100.0/24", "0.0.0.0/0"] } } })).toBe(1);
    expect(count({ Condition: { StringEqualsIfExists: { "aws:PrincipalOrgID": "o-1234567890" } } })).toBe(1);
    expect(count({ Condition: { StringNotEquals: { "aws:SourceVpc": "vpc-1" } } })).toBe(1);
    expect(count({ Condition: { StringLike: { "aws:PrincipalArn": "*" } } })).toBe(1);
    expect(count({ Condition: { ArnLike: { "aws:SourceArn": "arn:aws:s3:::*" } } })).toBe(1);
    expect(count({ Condition: { Bool: { "aws:SecureTransport": "true" } } })).toBe(1);
  });

  it("reads percent-encoded text, a single statement and an object", () => {
    expect(publicStatements(encodeURIComponent(JSON.stringify({ Statement: open })))).toHaveLength(1);
    expect(publicStatements({ Statement: open })).toHaveLength(1);
    expect(publicStatements({})).toHaveLength(0);
  });
});
