import { describe, expect, it } from "vitest";
import { conditionWords, exceptionsSentence } from "./exception-words";

const none = {
  check: null,
  title: null,
  principle: null,
  account: null,
  unit: null,
  resource: null,
  tag: null,
};

describe("conditionWords", () => {
  it("says each condition that is set", () => {
    const rule = {
      ...none,
      check: "bucket-not-public",
      title: "No bucket is open to everyone",
      account: "111122223333",
      tag: { key: "purpose", value: "website" },
    };
    expect(conditionWords(rule, () => "production")).toEqual([
      "No bucket is open to everyone",
      "account production",
      "tagged purpose = website",
    ]);
    expect(conditionWords({ ...none, tag: { key: "legacy", value: null }, principle: 6 }, String)).toEqual([
      "principle 6, keep people away from data",
      "tagged legacy",
    ]);
  });
});

describe("exceptionsSentence", () => {
  it("counts what is active", () => {
    expect(exceptionsSentence([{ state: "ended", mutes: 0 }])).toBe("No exception mutes anything.");
    expect(exceptionsSentence([{ state: "active", mutes: 1 }])).toBe("1 exception mutes 1 finding.");
    expect(
      exceptionsSentence([
        { state: "active", mutes: 40 },
        { state: "active", mutes: 2 },
      ]),
    ).toBe("2 exceptions mute 42 findings.");
  });
});
