import { describe, expect, it } from "vitest";
import { hashPassword, newPassword, verifyPassword } from "./password";

describe("passwords", () => {
  it("are recognised by their hash, which does not hold them", async () => {
    const hash = await hashPassword("correct horse battery");
    expect(hash).toMatch(/^\$scrypt\$ln=15,r=8,p=3\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/);
    expect(await verifyPassword("correct horse battery", hash)).toBe(true);
    expect(await verifyPassword("correct horse batterx", hash)).toBe(false);
  });

  it("are the same however the keyboard composes their letters", async () => {
    expect(await verifyPassword("cafe\u0301 au lait", await hashPassword("café au lait"))).toBe(true);
  });

  it("get a new salt each time", async () => {
    expect(await hashPassword("same")).not.toBe(await hashPassword("same"));
  });

  it.each([null, "", "$argon2id$v=19$x", "$scrypt$ln=15,r=8,p=3$$"])("%s opens nothing", async (phc) => {
    expect(await verifyPassword("", phc)).toBe(false);
  });

  it("made by us can be read aloud and differ", () => {
    const made = Array.from({ length: 50 }, newPassword);
    expect(new Set(made).size).toBe(50);
    for (const one of made) expect(one).toMatch(/^([a-hjkmnp-z2-9]{5}-){3}[a-hjkmnp-z2-9]{5}$/);
  });
});
