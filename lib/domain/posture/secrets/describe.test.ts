import { expect, it } from "vitest";
import { describeSecrets } from "./describe";

it("names five places and counts the rest", () => {
  expect(describeSecrets([{ kind: "private key", line: 3, file: "id.pem" }])).toBe("private key (id.pem:3)");
  const many = Array.from({ length: 7 }, (_, index) => ({ kind: "token", line: index + 1 }));
  expect(describeSecrets(many)).toBe(
    "token (line 1), token (line 2), token (line 3), token (line 4), token (line 5) and 2 more",
  );
});
