import type { ObjectToSave } from "@/lib/adapters/db/queries/events/add-objects";
import type { RejectToSave } from "@/lib/adapters/db/queries/events/add-rejects";
import { eventLine } from "@/lib/adapters/db/queries/events/copy-text";
import type { LineToSave } from "@/lib/adapters/db/queries/events/save-batch";
import type { EventDraft } from "@/lib/domain/cloudtrail/row";

/** What is saved together: large enough for COPY, small enough for memory and retries. */
const mostRows = 20_000;
const mostObjects = 500;

/** Objects, or parts of them, with their events and rejects, collected until they are worth a transaction. */
export class Batch {
  readonly objects: { object: ObjectToSave; lines: LineToSave[] }[] = [];
  readonly rejects: RejectToSave[] = [];
  readonly days = new Set<string>();
  /** Copies under way into the lake; they are there before the rows that point to them. */
  readonly copies: Promise<void>[] = [];
  private rows = 0;
  private lines: LineToSave[] = [];

  /** The events that follow belong to this object. */
  begin(object: ObjectToSave): void {
    this.lines = [];
    this.objects.push({ object, lines: this.lines });
  }

  add(row: EventDraft, objectId: number, position: number): void {
    const { time, id } = row;
    this.days.add(time.slice(0, 10));
    this.rows += 1;
    this.lines.push({
      id,
      time,
      hour: `${time.slice(0, 13)}:00:00Z\t${row.account}\t${row.region}\t${row.source}\t${row.name}\t${row.error ?? ""}`,
      line: eventLine(row, objectId, position),
    });
  }

  /** Takes back the latest object, which turned out to hold no event. */
  withdraw(): void {
    this.objects.pop();
  }

  get isFull(): boolean {
    return this.rows >= mostRows || this.objects.length >= mostObjects;
  }

  get isEmpty(): boolean {
    return this.objects.length === 0 && this.rejects.length === 0;
  }
}
