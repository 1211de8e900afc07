import { describe, expect, it } from "vitest";
import { contentSecurityPolicy } from "./content-security-policy";

describe("contentSecurityPolicy", () => {
  it("allows scripts and styles by this request's nonce only", () => {
    const policy = contentSecurityPolicy({ nonce: "abc", development: false, secure: true });
    expect(policy).toContain("script-src 'self' 'nonce-abc' 'strict-dynamic';");
    expect(policy).toContain("style-src 'self' 'nonce-abc';");
    expect(policy).not.toContain("unsafe");
    for (const rule of [
      "object-src 'none'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
      "form-action 'self'",
    ]) {
      expect(policy).toContain(rule);
    }
  });

  it("asks for https only where https is", () => {
    expect(contentSecurityPolicy({ nonce: "abc", development: false, secure: false })).not.toContain(
      "upgrade",
    );
  });
});
