import fc from "fast-check";
import { expect, it } from "vitest";
import { seal, unseal } from "./seal";

const master = "a secret of the server, long enough for a test";

it("gives back what was sealed, to its owner only", () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (secret, owner) => {
      const sealed = seal(secret, owner, master);
      expect(unseal(sealed, owner, master)).toBe(secret);
      expect(() => unseal(sealed, `${owner}!`, master)).toThrow("cannot be opened");
      expect(() => unseal(sealed, owner, `${master}!`)).toThrow("cannot be opened");
    }),
  );
});

it("is another text each time, and notices a change", () => {
  const sealed = seal("token", "channel", master);
  expect(seal("token", "channel", master)).not.toBe(sealed);
  expect(sealed).not.toContain("token");
  const changed = `${sealed.slice(0, -2)}${sealed.endsWith("AA") ? "BB" : "AA"}`;
  expect(() => unseal(changed, "channel", master)).toThrow("cannot be opened");
  expect(() => unseal("nonsense", "channel", master)).toThrow("cannot be opened");
});
