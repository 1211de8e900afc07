import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readConfig } from "./config";

describe("settings", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), "config-"));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const read = (environment: Record<string, string>) => readConfig({ HEPTAGON_DATA: folder, ...environment });

  it("have defaults for everything", () => {
    expect(read({})).toMatchObject({
      port: 3000,
      host: "127.0.0.1",
      dataFolder: folder,
      databaseUrl: undefined,
      worker: true,
      demo: true,
    });
  });

  it("treat an empty one as not set", () => {
    expect(read({ PORT: "", DATABASE_URL: "" })).toMatchObject({ port: 3000, databaseUrl: undefined });
  });

  it.each([
    ["PORT", "eighty", "PORT: expected a port number"],
    ["DATABASE_URL", "mysql://x", "DATABASE_URL: expected postgresql://"],
    ["WORKER", "yes", "WORKER"],
    ["NEXTAUTH_SECRET", "short", "NEXTAUTH_SECRET: expected at least 32 characters"],
    ["NEXTAUTH_URL", "heptagon", "NEXTAUTH_URL: expected the public address"],
  ])("name %s when it is wrong, and what was expected", (name, value, message) => {
    expect(() => read({ [name]: value })).toThrow(message);
  });

  it("want all of OIDC or none of it", () => {
    expect(() => read({ OIDC_ISSUER: "https://login.example.org" })).toThrow(
      /OIDC_CLIENT_ID.*OIDC_CLIENT_SECRET/,
    );
  });

  it("keep the secret that was made, readable by its owner only", () => {
    const first = read({}).authSecret;
    expect(read({}).authSecret).toBe(first);
    expect(statSync(path.join(folder, "secrets.json")).mode & 0o077).toBe(0);
  });
});
