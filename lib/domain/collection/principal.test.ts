import { expect, it } from "vitest";
import { principalOf } from "./principal";

it("finds the role behind a session", () => {
  expect(principalOf("arn:aws:sts::111122223333:assumed-role/heptagon/i-0abc")).toBe(
    "arn:aws:iam::111122223333:role/heptagon",
  );
  expect(principalOf("arn:aws-cn:iam::111122223333:user/ops/dana")).toBe(
    "arn:aws-cn:iam::111122223333:user/ops/dana",
  );
  expect(principalOf("arn:aws:iam::111122223333:root")).toBeNull();
});
