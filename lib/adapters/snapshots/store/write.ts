import { createHash } from "node:crypto";
import { mkdir, readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import type { Resource, Snapshot } from "@/lib/domain/posture/snapshot/document";
import { type Content, hashSize } from "./content";
import { folderName, manifestEnding, packFile, type Run, writeManifest, writeWhole } from "./manifest";

const compress = promisify(gzip);

/** A snapshot that would be spread over more packs than this is stored whole: reading opens each of them. */
const mostPacks = 40;
/** Text that is compressed at once; gzip files may follow each other in one. */
const pieceSize = 4 * 1024 * 1024;
/** Packs times this plus line: one number instead of two. */
const lineSpan = 2 ** 31;

/** What is stored already: packs by number, and where each hash stands. */
type Known = { packs: string[]; places: Map<string, number> };

async function knownPacks(folder: string): Promise<Known> {
  const names = (await readdir(path.join(folder, "packs"))).filter((name) => name.endsWith(".idx")).sort();
  const known: Known = { packs: names.map((name) => name.slice(0, -".idx".length)), places: new Map() };
  for (const [pack, name] of names.entries()) {
    const index = await readFile(path.join(folder, "packs", name));
    for (let line = 0; (line + 1) * hashSize <= index.length; line += 1) {
      known.places.set(
        index.toString("latin1", line * hashSize, (line + 1) * hashSize),
        pack * lineSpan + line,
      );
    }
  }
  return known;
}

/** Which lines of which packs, and which resources have to be written anew, into a pack of the last number. */
type Plan = { runs: Run[]; fresh: number[]; used: Set<number> };

function extend(runs: Run[], pack: number, line: number): void {
  const last = runs.at(-1);
  if (last && last[0] === pack && last[1] + last[2] === line) last[2] += 1;
  else runs.push([pack, line, 1]);
}

function plan({ resources, hashes }: Content, { packs, places }: Known): Plan {
  const own = packs.length;
  const made: Plan = { runs: [], fresh: [], used: new Set() };
  const reached = new Map<number, number>();
  for (const index of resources.keys()) {
    const place = places.get(hashes.toString("latin1", index * hashSize, (index + 1) * hashSize));
    const pack = place === undefined ? own : Math.floor(place / lineSpan);
    const line = place === undefined ? -1 : place % lineSpan;
    // A pack is read forwards only: what stands further back than was read already is written again.
    if (place !== undefined && line > (reached.get(pack) ?? -1)) {
      reached.set(pack, line);
      made.used.add(pack);
      extend(made.runs, pack, line);
    } else {
      extend(made.runs, own, made.fresh.length);
      made.fresh.push(index);
    }
  }
  return made;
}

/** A pack's lines never change, since others speak of them: a name that is taken is not taken again. */
function freeName(key: string, packs: readonly string[]): string {
  let name = key;
  while (packs.includes(name)) name = createHash("sha256").update(name).digest("hex");
  return name;
}

async function packed(resources: readonly Resource[], fresh: readonly number[]): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let text = "";
  for (const index of fresh) {
    text += `${JSON.stringify(resources[index])}\n`;
    if (text.length < pieceSize) continue;
    pieces.push(await compress(text));
    text = "";
  }
  pieces.push(await compress(text));
  return Buffer.concat(pieces);
}

/**
 * Stores a snapshot: of its resources, only those that no stored one holds already. Callers see to it that nobody else
 * stores or removes at the same time.
 * @returns the path of its manifest below the data folder
 */
export async function storeSnapshot(
  dataFolder: string,
  snapshot: Snapshot,
  content: Content,
): Promise<string> {
  const folder = path.join(dataFolder, folderName);
  await mkdir(path.join(folder, "packs"), { recursive: true });
  const { key, resources, hashes } = content;
  const known = await knownPacks(folder);
  const shared = plan(content, known);
  const { runs, fresh, used } =
    shared.used.size < mostPacks ? shared : plan(content, { packs: known.packs, places: new Map() });
  const own = freeName(key, known.packs);
  if (fresh.length > 0) {
    await writeWhole(packFile(folder, own, "jsonl.gz"), await packed(resources, fresh));
    const index = fresh.map((one) => hashes.subarray(one * hashSize, (one + 1) * hashSize));
    await writeWhole(packFile(folder, own, "idx"), Buffer.concat(index));
  }
  const numbers = [...used, ...(fresh.length > 0 ? [known.packs.length] : [])];
  const numbered = new Map(numbers.map((pack, number) => [pack, number]));
  const { resources: _, gaps, ...header } = snapshot;
  await writeManifest(path.join(folder, `${key}${manifestEnding}`), {
    heptagonManifest: 1,
    header,
    gaps,
    packs: numbers.map((pack) => known.packs[pack] ?? own),
    runs: runs.map(([pack, line, lines]) => [numbered.get(pack) ?? 0, line, lines]),
  });
  return path.join(folderName, `${key}${manifestEnding}`);
}
