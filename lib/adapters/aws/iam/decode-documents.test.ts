import { describe, expect, it } from "vitest";
import { decodeDocuments } from "./decode-documents";

describe("policy documents of an IAM answer", () => {
  it("become objects wherever they stand", () => {
    const policy = { Version: "2012-10-17", Statement: [] };
    const text = encodeURIComponent(JSON.stringify(policy));
    expect(
      decodeDocuments({
        UserPolicyList: [{ PolicyName: "p", PolicyDocument: text }],
        AssumeRolePolicyDocument: text,
      }),
    ).toEqual({
      UserPolicyList: [{ PolicyName: "p", PolicyDocument: policy }],
      AssumeRolePolicyDocument: policy,
    });
  });

  it("stay as they are when they do not decode, so that the parser can say what is wrong", () => {
    expect(decodeDocuments({ Document: "%E0%A4%A" })).toEqual({ Document: "%E0%A4%A" });
  });

  it("leaves dates and other members alone", () => {
    const made = new Date(0);
    expect(decodeDocuments({ CreateDate: made, Path: "/" })).toEqual({ CreateDate: made, Path: "/" });
  });
});
