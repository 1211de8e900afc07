import { describe, expect, it } from "vitest";
import { accessKeyId, ec2Id, s3RequestId, uniqueId, uuid } from "./identifiers";
import { random } from "./random";

describe("identifiers", () => {
  it("have the shapes that AWS gives them", () => {
    const from = random("shapes");
    for (let i = 0; i < 1000; i++) {
      expect(uuid(from)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    }
    expect(uniqueId("AROA", "111122223333", "Deploy")).toMatch(/^AROA[A-Z2-7]{17}$/);
    expect(accessKeyId("ASIA", "111122223333", "a")).toMatch(/^ASIA[A-Z2-7]{16}$/);
    expect(ec2Id("sg", "a")).toMatch(/^sg-0[0-9a-f]{16}$/);
    expect(s3RequestId(from)).toMatch(/^[0-9A-Z]{16}$/);
  });

  it("belong to their names for life, and share a part within an account", () => {
    expect(uniqueId("AIDA", "111122223333", "a")).toBe(uniqueId("AIDA", "111122223333", "a"));
    expect(uniqueId("AIDA", "111122223333", "a")).not.toBe(uniqueId("AIDA", "111122223333", "b"));
    const keys = ["a", "b"].map((name) => accessKeyId("AKIA", "111122223333", name).slice(4, 12));
    expect(keys[0]).toBe(keys[1]);
  });
});
