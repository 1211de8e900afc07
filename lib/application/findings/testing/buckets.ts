import type { TestDatabase } from "@/lib/adapters/db/testing/database";
import { importSnapshot } from "@/lib/application/findings/import-snapshot";
import {
  type Gap,
  type Resource,
  type Snapshot,
  snapshotVersion,
} from "@/lib/domain/posture/snapshot/document";

export const prod = "111122223333";
export const test = "444455556666";
export const lab = "555566667777";

const units = { [prod]: "/workloads/prod", [test]: "/workloads/test", [lab]: "/lab" };
const publicPolicy = JSON.stringify({
  Statement: [{ Effect: "Allow", Principal: "*", Action: "s3:GetObject", Resource: "*" }],
});

/** A bucket that anybody may read, or nobody but its owner. */
export function bucket(name: string, open: boolean, account = prod): Resource {
  const config = { PublicAccessBlock: null, Policy: open ? publicPolicy : null, Acl: { Grants: [] } };
  return { type: "s3:bucket", account, region: "eu-west-1", id: `arn:aws:s3:::${name}`, name, config };
}

/** The inventory of a day of March 2026 at 06:00 UTC: three accounts, each in a unit of its own. */
export function bucketsOfDay(day: number, resources: Resource[], gaps: Gap[] = []): Snapshot {
  return {
    heptagonSnapshot: snapshotVersion,
    takenAt: `2026-03-${String(day).padStart(2, "0")}T06:00:00Z`,
    organisation: { name: "Example" },
    accounts: [
      { id: prod, name: "prod", unit: units[prod] },
      { id: test, name: "test", unit: units[test] },
      { id: lab, name: "lab", unit: units[lab] },
    ],
    regions: ["eu-west-1"],
    services: ["s3"],
    resources,
    gaps,
  };
}

/** Imports snapshots in their order. */
export async function importAll(
  db: TestDatabase,
  dataFolder: string,
  documents: readonly Snapshot[],
): Promise<void> {
  const source = { kind: "snapshot", name: "test" } as const;
  const now = new Date("2026-04-30T00:00:00Z");
  for (const document of documents) await importSnapshot(db, { document, source, dataFolder, now });
}
