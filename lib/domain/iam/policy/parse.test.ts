import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parsePolicy } from "./parse";

const statement = { Effect: "Allow", Action: "s3:GetObject", Resource: "*" };
const problems = (document: unknown) => {
  const read = parsePolicy(document);
  return (read.ok ? read.warnings : read.problems).map(({ path, message }) => `${path}: ${message}`);
};

describe("a policy", () => {
  it("reads an object, JSON text and percent-encoded text alike", () => {
    const document = { Version: "2012-10-17", Statement: statement };
    const object = parsePolicy(document);
    expect(object.ok).toBe(true);
    expect(parsePolicy(JSON.stringify(document))).toEqual(object);
    expect(parsePolicy(encodeURIComponent(JSON.stringify(document)))).toEqual(object);
  });

  it.each([
    [
      { Statement: { ...statement, Effect: "allow" } },
      'Statement[0].Effect: expected "Allow" or "Deny", not "allow"',
    ],
    [
      { Statement: [{ ...statement, NotAction: "*" }] },
      "Statement[0]: has both Action and NotAction; expected one",
    ],
    [{ Statement: [{ Effect: "Allow", Resource: "*" }] }, "Statement[0]: has neither Action nor NotAction"],
    [{ Statement: [{ ...statement, Acton: "x" }] }, "Statement[0].Acton: is no element of a statement"],
    [{ Statement: [{ ...statement, Action: [1] }] }, "Statement[0].Action[0]: expected a text, not a number"],
    [
      { Statement: [{ ...statement, Action: "GetObject" }] },
      'Statement[0].Action: expected "*" or "service:Action", not "GetObject"',
    ],
    [
      { Statement: [{ ...statement, Condition: { StringLikes: { a: "b" } } }] },
      'Statement[0].Condition.StringLikes: "StringLikes" is no condition operator',
    ],
    [
      { Statement: [{ ...statement, Principal: { Role: "x" } }] },
      'Statement[0].Principal.Role: expected AWS, Service, Federated or CanonicalUser, not "Role"',
    ],
    [
      { Version: "2020-01-01", Statement: [statement] },
      'Version: expected 2008-10-17 or 2012-10-17, not "2020-01-01"',
    ],
    [{}, "Statement: is missing"],
    [[], ": expected a policy object, not a list"],
  ])("says where %j is wrong", (document, message) => {
    expect(problems(document)).toContain(message);
    expect(parsePolicy(document).ok).toBe(false);
  });

  it("warns of what is legal but dangerous", () => {
    expect(problems({ Statement: [{ Effect: "Allow", NotAction: "iam:*", Resource: "*" }] })).toEqual([
      "Statement[0].NotAction: Allow with NotAction grants every action it does not name, also those AWS adds later",
    ]);
  });

  it("never throws, whatever it is given", () => {
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), fc.string()), (value) => {
        expect(typeof parsePolicy(value).ok).toBe("boolean");
      }),
    );
  });
});
