import { describe, expect, it } from "vitest";
import { fromWords, portWords, surfaceSentence } from "./words";

const opening = { protocol: "tcp", from: 443, to: 443, breadth: "internet", ipv4: 2 ** 32, ipv6: 0 } as const;
const sentence = (reachable: number, critical: number, notAssessed: number) =>
  surfaceSentence({ counts: { reachable, critical, notAssessed, restricted: 0 } } as Parameters<
    typeof surfaceSentence
  >[0]);

describe("words for what is in reach", () => {
  it("never calls safe what nobody could judge", () => {
    expect(sentence(0, 0, 0)).toBe("The internet reaches nothing that was collected.");
    expect(sentence(0, 0, 2)).toContain("2 could not be judged");
    expect(sentence(12, 3, 2)).toBe("The internet reaches 12 things, 3 of them critically.");
  });

  it("names ports and where callers come from", () => {
    expect(portWords({ openings: [opening, { ...opening, protocol: "udp", from: 0, to: 65_535 }] })).toBe(
      "443, udp all ports",
    );
    expect(fromWords({ openings: [opening], status: "reachable" })).toBe("the internet");
    const few = { ...opening, breadth: "limited", ipv4: 256 } as const;
    expect(fromWords({ openings: [few], status: "restricted" })).toBe("256 addresses");
    expect(fromWords({ openings: [], status: "not_assessed" })).toBe("unknown");
  });
});
