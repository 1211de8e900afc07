import { expect, it } from "vitest";
import { accessWords, credentialsSentence, exposureSentence, outsiderName } from "./words";

const exposure = {
  resource: "arn:aws:s3:::books",
  type: "s3:bucket",
  account: "111122223333",
  outsider: { kind: "anyone" as const, name: "anyone", account: null },
  access: [
    { kind: "read" as const, decision: "Allowed" as const },
    { kind: "write" as const, decision: "Conditional" as const },
  ],
  conditions: [],
  statement: { path: "Statement[0]", sid: null, written: {} },
  stoppedBy: null,
};

it("counts what outsiders reach, and leaves out what a block stops", () => {
  const asked = { resources: 90, roles: 3 };
  expect(exposureSentence({ exposures: [exposure], asked })).toBe(
    "1 of 93 resources and roles can be reached from outside, 1 by anyone",
  );
  expect(exposureSentence({ exposures: [{ ...exposure, stoppedBy: "a block" }], asked })).toBe(
    "0 of 93 resources and roles can be reached from outside, none of them by anyone",
  );
  expect(accessWords(exposure.access)).toBe("read, write if conditions hold");
});

it("counts troubles", () => {
  const user = {
    arn: "a",
    name: "a",
    account: "1",
    administrator: true,
    keyAge: null,
    troubles: ["password without MFA" as const],
  };
  expect(credentialsSentence({ users: [user], administrators: 7 })).toBe(
    "1 user: 1 with a password and no MFA, 0 with a key older than 90 days, 7 administrators in all",
  );
});

it("names accounts by their number", () => {
  const root = { kind: "account" as const, name: "arn:aws:iam::999988887777:root", account: "999988887777" };
  expect(outsiderName(root)).toBe("999988887777");
  expect(outsiderName({ ...root, name: "arn:aws:iam::999988887777:role/Reader" })).toBe("Reader");
});
