import type { Pool } from "pg";
import { ensureDayPartitions } from "@/lib/adapters/db/queries/events/day-partitions";
import { reserveObjectIds } from "@/lib/adapters/db/queries/events/reserve-object-ids";
import { saveBatch } from "@/lib/adapters/db/queries/events/save-batch";
import type { Batch } from "./batch";

const idsAtOnce = 200;

/** Saves batches in their order, one at a time, while the next one is being read. */
export class Saver {
  inserted = 0;
  duplicates = 0;
  private ids: number[] = [];
  private overlaps = false;
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly pool: Pool,
    private readonly sourceId: number,
  ) {}

  /** An id for an object to come. */
  async objectId(): Promise<number> {
    if (this.ids.length === 0) this.ids = await reserveObjectIds(this.pool, idsAtOnce);
    return this.ids.shift() ?? this.objectId();
  }

  /** Waits for the batch before, then begins with this one. @throws what saving the one before threw */
  async save(batch: Batch): Promise<void> {
    await this.running;
    this.running = this.saveNow(batch);
    // Thrown where it is awaited: by the next `save`, or by `end`.
    this.running.catch(() => undefined);
  }

  /** Waits until everything is saved. */
  async end(): Promise<void> {
    await this.running;
  }

  private async saveNow(batch: Batch): Promise<void> {
    if (batch.isEmpty) return;
    await Promise.all(batch.copies);
    await ensureDayPartitions(this.pool, batch.days, new Date().toISOString().slice(0, 10));
    const { objects, rejects } = batch;
    const saved = await saveBatch(
      this.pool,
      { sourceId: this.sourceId, objects, rejects },
      { look: this.overlaps },
    );
    this.overlaps = saved.overlaps;
    this.inserted += saved.inserted;
    this.duplicates += saved.duplicates;
  }
}
