import { describe, expect, it } from "vitest";
import { resourceDefinitions } from "@/lib/domain/posture/resources/types";
import { type Resource, snapshotDocument } from "@/lib/domain/posture/snapshot/document";
import { spanOf } from "../calendar";
import { accountIds } from "../organisation/accounts";
import { objectsOf } from "../trail/objects";
import { trailWindows } from "../trail/windows";
import { inventories } from "./inventories";

const end = Date.UTC(2026, 10, 24, 2);
const days = [...inventories({ end, days: 30 })];
const newest = days.at(-1)?.resources ?? [];
const of = (resources: Resource[], type: string) => resources.filter((resource) => resource.type === type);
const unencrypted = (resources: Resource[]) =>
  of(resources, "rds:instance").filter(
    ({ account, config }) => account === accountIds.payments && config.StorageEncrypted === false,
  );

describe("inventories", () => {
  it("are snapshots, one a day, the last at the end", () => {
    expect(days).toHaveLength(30);
    for (const document of days) expect(snapshotDocument.safeParse(document).error).toBeUndefined();
    expect(days.at(-1)?.takenAt).toBe(new Date(end).toISOString());
  });

  it("fit the shape of every type, and name each thing once", () => {
    for (const { type, config, id } of newest) {
      const schema = resourceDefinitions[type as keyof typeof resourceDefinitions]?.config;
      expect(schema.safeParse(config).error, `${type} ${id}`).toBeUndefined();
    }
    const keys = newest.map(({ account, type, id }) => `${account} ${type} ${id}`);
    expect(new Set(keys).size).toBe(keys.length);
    expect(newest.length).toBeGreaterThan(250);
  });

  it("tell a posture that improves and slips", () => {
    expect(unencrypted(days[0]?.resources ?? [])).toHaveLength(0);
    expect(unencrypted(newest).map(({ name }) => name)).toEqual(["db-ledger", "db-orders", "db-crm"]);
    const withMfa = (resources: Resource[]) =>
      of(resources, "iam:user").filter(
        ({ config }) => Array.isArray(config.MFADevices) && config.MFADevices.length > 0,
      ).length;
    expect(withMfa(newest)).toBeGreaterThan(withMfa(days[0]?.resources ?? []) + 20);
    const isOpen = days.map(({ resources }) =>
      resources.some(
        ({ name, config }) => name === "northwind-assets-legacy" && config.PublicAccessBlock === null,
      ),
    );
    expect(isOpen[0]).toBe(false);
    expect(isOpen.filter(Boolean).length).toBeGreaterThan(4);
    expect(isOpen.at(-1)).toBe(false);
  });

  it("has a hundred users in the sandbox, each in the group of administrators", () => {
    const users = of(newest, "iam:user").filter(({ account }) => account === accountIds.sandbox);
    expect(users).toHaveLength(100);
    expect(
      users.every(({ config }) => Array.isArray(config.Groups) && config.Groups.includes("admins")),
    ).toBe(true);
  });

  it("knows the roles, users, buckets and databases that the trail speaks of", () => {
    const text = [...trailWindows({ span: spanOf(end, 30), events: 20_000, seed: 7 })]
      .flatMap(objectsOf)
      .map((object) => object.text)
      .join("\n");
    const known = new Set(newest.map(({ id }) => id));
    const said = (pattern: RegExp) =>
      new Set([...text.matchAll(pattern)].map(([whole, part]) => part ?? whole));
    const missing = (found: Set<string>) => [...found].filter((id) => !known.has(id));
    const gone = new Set([`arn:aws:iam::${accountIds.sandbox}:user/backup`]);
    expect(missing(said(/"sessionIssuer":\{"type":"Role","principalId":"[^"]+","arn":"([^"]+)"/g))).toEqual(
      [],
    );
    expect(
      missing(said(/"type":"IAMUser","principalId":"[^"]+","arn":"([^"]+)"/g)).filter((id) => !gone.has(id)),
    ).toEqual([]);
    expect(missing(said(/"ARN":"(arn:aws:s3:::[^"/]+)"/g))).toEqual([]);
    expect(missing(said(/"dBInstanceArn":"([^"]+)"/g))).toEqual([]);
    expect(missing(said(/"ARN":"(arn:aws:kms:[^"]+)"/g))).toEqual([]);
  });
});
