import { mkdtemp, readdir, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Snapshot } from "@/lib/domain/posture/snapshot/document";
import { denied, resource, snapshotOf } from "@/lib/domain/posture/testing/kit";
import { contentOf } from "./content";
import { readStored } from "./read";
import { sweepPacks } from "./sweep";
import { storeSnapshot } from "./write";

let data: string;
beforeEach(async () => {
  data = await mkdtemp(path.join(tmpdir(), "heptagon-store-"));
});
afterEach(() => rm(data, { recursive: true }));

/** A day on which each volume has the state that `states` gives it; null: it is not there. */
function dayOf(day: number, states: readonly (number | null)[]): Snapshot {
  const volumes = states.flatMap((state, index) =>
    state === null ? [] : [resource("ec2:volume", { VolumeId: `state ${state}` }, { name: `vol-${index}` })],
  );
  return {
    ...snapshotOf(volumes, [denied("s3:ListAllMyBuckets")]),
    takenAt: `2026-03-${String(day).padStart(2, "0")}T06:00:00Z`,
  };
}
const store = (snapshot: Snapshot) => storeSnapshot(data, snapshot, contentOf(snapshot));
const sorted = (snapshot: Snapshot): Snapshot => ({
  ...snapshot,
  resources: [...contentOf(snapshot).resources],
});

async function bytesBelow(folder: string): Promise<number> {
  const names = await readdir(folder, { recursive: true });
  const sizes = await Promise.all(names.map(async (name) => (await stat(path.join(folder, name))).size));
  return sizes.reduce((sum, size) => sum + size, 0);
}

describe("stored snapshots", () => {
  it("are restored exactly, whatever came, went, changed and changed back", async () => {
    const days = fc.array(fc.array(fc.option(fc.nat(3)), { maxLength: 12 }), { minLength: 1, maxLength: 6 });
    const property = fc.asyncProperty(days, async (given) => {
      await rm(path.join(data, "snapshots"), { recursive: true, force: true });
      const snapshots = given.map((states, index) => dayOf(index + 1, states));
      const paths: string[] = [];
      for (const snapshot of snapshots) paths.push(await store(snapshot));
      for (const [index, file] of paths.entries()) {
        const snapshot = snapshots[index];
        if (snapshot) expect(await readStored(data, file)).toEqual(sorted(snapshot));
      }
    });
    await fc.assert(property, { numRuns: 25 });
  });

  it("share what they have in common: thirty days cost little more than one", async () => {
    const states = Array.from({ length: 600 }, (_, index) => index);
    await store(dayOf(1, states));
    const one = await bytesBelow(data);
    for (let day = 2; day <= 30; day += 1) {
      states[(day * 37) % states.length] = day * 1_000;
      await store(dayOf(day, states));
    }
    expect((await bytesBelow(data)) / one).toBeLessThan(8);
    expect(
      (await readdir(path.join(data, "snapshots/packs"))).filter((name) => name.endsWith(".idx")),
    ).toHaveLength(30);
  });

  it("are the same content in whatever order their files have it", () => {
    const snapshot = dayOf(1, [1, 2, 3]);
    const turned = { ...snapshot, resources: [...snapshot.resources].reverse() };
    expect(contentOf(turned).key).toBe(contentOf(snapshot).key);
    expect(contentOf(dayOf(1, [1, 2, 4])).key).not.toBe(contentOf(snapshot).key);
    expect(contentOf(dayOf(2, [1, 2, 3])).key).not.toBe(contentOf(snapshot).key);
  });

  it("are stored again after their manifest was lost", async () => {
    await store(dayOf(1, [1, 2, 3]));
    const snapshot = dayOf(2, [1, 4, 3]);
    const file = await store(snapshot);
    const later = dayOf(3, [7, 4, 9]);
    const third = await store(later);
    await rm(path.join(data, file));
    expect(await readStored(data, await store(snapshot))).toEqual(sorted(snapshot));
    expect(await readStored(data, third)).toEqual(sorted(later));
  });

  it("leave nothing behind that no other needs", async () => {
    const first = await store(dayOf(1, [1, 2]));
    const second = await store(dayOf(2, [1, 3]));
    await rm(path.join(data, first));
    expect(await sweepPacks(data)).toBe(0);
    expect((await readStored(data, second)).resources).toHaveLength(2);
    await rm(path.join(data, second));
    expect(await sweepPacks(data)).toBe(2);
    expect(await readdir(path.join(data, "snapshots/packs"))).toEqual([]);
  });

  it("say that a part is missing or damaged", async () => {
    const file = await store(dayOf(1, [1, 2]));
    const [pack = ""] = await readdir(path.join(data, "snapshots/packs"));
    const lines = path.join(data, "snapshots/packs", pack.replace(/\.idx$/, ".jsonl.gz"));
    await writeFile(lines, (await import("node:zlib")).gzipSync("{}\n"));
    await expect(readStored(data, file)).rejects.toThrow();
    await writeFile(path.join(data, file), "nonsense");
    await expect(readStored(data, file)).rejects.toThrow("missing or damaged");
  });
});
