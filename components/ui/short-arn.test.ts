import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cutMiddle, shortArn } from "./short-arn";

describe("shortArn", () => {
  it.each([
    ["arn:aws:s3:::customer-data", "s3", "customer-data"],
    ["arn:aws:iam::111122223333:role/team/Deploy", "iam", "Deploy"],
    ["arn:aws:sts::111122223333:assumed-role/DBA/dana", "sts", "DBA/dana"],
    ["arn:aws:rds:eu-west-1:111122223333:db:db-ledger", "rds", "db-ledger"],
    ["arn:aws:iam::111122223333:root", "iam", "root"],
    ["arn:aws:securityhub:eu-north-1:111122223333:region", "securityhub", "eu-north-1"],
    ["arn:aws:lambda:eu-west-1:111122223333:function:settle", "lambda", "settle"],
  ])("reads %s", (arn, service, name) => {
    expect(shortArn(arn)).toMatchObject({ service, name });
  });

  it("leaves what is no ARN as it is", () => {
    expect(shortArn("sg-0a1b2c")).toEqual({ service: "", name: "sg-0a1b2c", account: null });
  });

  it("never answers with nothing for something", () => {
    fc.assert(fc.property(fc.string({ minLength: 1 }), (text) => shortArn(text).name !== ""));
  });
});

describe("cutMiddle", () => {
  it("keeps both ends and never exceeds the length asked for", () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 3, max: 40 }), (text, most) => {
        const cut = cutMiddle(text, most);
        expect(cut.length).toBeLessThanOrEqual(Math.max(most, 0));
        if (text.length <= most) expect(cut).toBe(text);
        else expect(cut).toContain("…");
      }),
    );
  });
});
