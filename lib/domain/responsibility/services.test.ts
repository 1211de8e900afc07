import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { checks } from "@/lib/domain/posture/registry";
import { services } from "./services.generated";

const byName = new Map(services.map((one) => [one.service, one]));
const ids = new Set(checks.map(({ id }) => id));
const shared = process.env.HEPTAGON_SHARED ?? path.resolve(import.meta.dirname, "../../../../shared");
const catalogue = path.join(shared, "posture", "reference-checks.csv");
/** Services that the catalogue calls by another name. */
const otherNames: Readonly<Record<string, string>> = {
  accessanalyzer: "access-analyzer",
  awslambda: "lambda",
  networkfirewall: "network-firewall",
  ssmincidents: "ssm-incidents",
};

describe("who secures what", () => {
  it("is said of every service that has checks", () => {
    const missing = [...new Set(checks.map(({ service }) => service))].filter((name) => !byName.has(name));
    expect(missing).toEqual([]);
  });

  it("names no check that does not exist", () => {
    const named = services.flatMap(({ duties }) => duties.flatMap((duty) => duty.checks));
    expect(named.filter((id) => !ids.has(id))).toEqual([]);
  });

  it("counts every check to a duty of its service: name a new one in lib/domain/responsibility/services", () => {
    const loose = checks.filter(
      ({ id, service }) => !byName.get(service)?.duties.some((duty) => duty.checks.includes(id)),
    );
    expect(loose.map(({ id, service }) => `${service}: ${id}`)).toEqual([]);
  });

  it("has both sides, the place where AWS says it, and no duty twice", () => {
    for (const { service, aws, duties, source } of services) {
      expect(aws.length, service).toBeGreaterThan(0);
      expect(duties.length, service).toBeGreaterThan(0);
      expect(source).toMatch(/^https:\/\/docs\.aws\.amazon\.com\/.+\.html$/);
      expect(new Set(duties.map(({ duty }) => duty)).size, service).toBe(duties.length);
    }
    expect(byName.size).toBe(services.length);
  });

  it.runIf(existsSync(catalogue))("is said of every service that the core of the catalogue looks at", () => {
    const [, ...rows] = readFileSync(catalogue, "utf8")
      .split("\n")
      .map((line) => line.split(","));
    const core = rows.filter((row) => row[4] === "core").map((row) => row[1] ?? "");
    const asked = [...new Set(core)].map((name) => otherNames[name] ?? name);
    expect(asked.length).toBeGreaterThanOrEqual(62);
    expect(asked.filter((name) => !byName.has(name))).toEqual([]);
  });
});
