import { createHash, randomUUID } from "node:crypto";
import { appendFileSync } from "node:fs";
import path from "node:path";
import type { LakeRow } from "@/lib/domain/lake/lake-row";

/** Characters that wait in memory, over all partitions, before they are written. */
const mostWaiting = 16 * 1024 * 1024;

type Open = { file: string; waiting: string[]; ids: Set<string> };

/** Sorts events into one file of JSON Lines a partition, each event once. */
export class PartitionLines {
  duplicates = 0;
  private readonly open = new Map<string, Open>();
  private held = 0;

  constructor(private readonly folder: string) {}

  /** Takes an event. @returns the key of its partition */
  add({ account, region, day, id, line }: LakeRow): string {
    const key = `${account.replaceAll("/", "_")}/${region.replaceAll("/", "_")}/${day}`;
    const partition = this.partition(key);
    if (partition.ids.has(id)) this.duplicates += 1;
    else {
      partition.ids.add(id);
      partition.waiting.push(line);
      this.held += line.length;
      if (this.held > mostWaiting) this.flush();
    }
    return key;
  }

  /** Writes what waits. @returns each partition's key and file */
  flush(): [key: string, file: string][] {
    for (const { file, waiting } of this.open.values()) {
      if (waiting.length === 0) continue;
      appendFileSync(file, `${waiting.join("\n")}\n`);
      waiting.length = 0;
    }
    this.held = 0;
    return [...this.open].map(([key, { file }]) => [key, file]);
  }

  private partition(key: string): Open {
    const known = this.open.get(key);
    if (known) return known;
    const name = createHash("sha256").update(key).digest("hex").slice(0, 16);
    const made = {
      file: path.join(this.folder, `${name}-${randomUUID()}.jsonl`),
      waiting: [],
      ids: new Set<string>(),
    };
    this.open.set(key, made);
    return made;
  }
}
