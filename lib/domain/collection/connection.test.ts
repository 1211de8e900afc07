import { describe, expect, it } from "vitest";
import { awsConnection, roleArnIn } from "./connection";

const complaintsOf = (given: unknown) =>
  awsConnection.safeParse(given).error?.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);

describe("the connection to AWS", () => {
  it("needs no more than where the accounts come from", () => {
    expect(awsConnection.parse({ accounts: { from: "own" } })).toEqual({
      accounts: { from: "own" },
      roleName: "HeptagonReadOnly",
      sessionName: "heptagon",
      regions: [],
    });
  });

  it("names what does not fit", () => {
    const accounts = { from: "list", accounts: [{ id: "12" }] };
    expect(complaintsOf({ accounts })).toEqual(["accounts.accounts.0.id: expected a 12-digit account id"]);
    expect(complaintsOf({ accounts: { from: "own" }, roleName: "x{y}" })?.[0]).toContain("{account}");
    expect(complaintsOf({ accounts: { from: "own" }, regions: ["europe"] })?.[0]).toContain("eu-west-1");
  });

  it("makes the role's ARN in an account, with its path and partition", () => {
    expect(roleArnIn("111122223333", "aws-cn", "/audit/heptagon-{account}")).toBe(
      "arn:aws-cn:iam::111122223333:role/audit/heptagon-111122223333",
    );
  });
});
